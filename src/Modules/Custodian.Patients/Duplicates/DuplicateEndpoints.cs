using System.Globalization;
using Custodian.Kernel;
using Custodian.Patients.CompareRecords;
using Custodian.Patients.ListDuplicates;
using Custodian.Patients.Merging;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Patients.Duplicates;

/// <summary>The worklist of duplicates and the comparison with its decisions. A refused form shows the comparison again with what was typed.</summary>
static class DuplicateEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/patients/duplicates", List).Runs(ListDuplicates.ListDuplicates.Definition);
        routes.MapPost("/patients/duplicates/export", Export).Runs(ExportDuplicates.ExportDuplicates.Definition);
        routes.MapPost("/patients/{id:long}/duplicates", Propose).Runs(ProposeDuplicate.ProposeDuplicate.Definition);
        var one = routes.MapGroup("/patients/duplicates/{set:long}");
        one.MapGet("", Open).Runs(CompareRecords.CompareRecords.Definition);
        one.MapPost("/take", (HttpContext http, long set, [FromForm] IFormCollection form, SliceRunner runner) => Take(http, set, form, runner, begin: false)).Runs(TakeDuplicate.TakeDuplicate.Definition, CompareRecords.CompareRecords.Definition);
        one.MapPost("/review", (HttpContext http, long set, [FromForm] IFormCollection form, SliceRunner runner) => Take(http, set, form, runner, begin: true)).Runs(TakeDuplicate.TakeDuplicate.Definition, CompareRecords.CompareRecords.Definition);
        one.MapPost("/decide", Decide).Runs(DecideDuplicate.DecideDuplicate.Definition, CompareRecords.CompareRecords.Definition);
        one.MapPost("/ask", Ask).Runs(AskClinicalReview.AskClinicalReview.Definition, CompareRecords.CompareRecords.Definition);
        one.MapPost("/answer", Answer).Runs(AnswerClinicalReview.AnswerClinicalReview.Definition, CompareRecords.CompareRecords.Definition);
        one.MapPost("/approve", Approve).Runs(ApproveMerge.ApproveMerge.Definition, CompareRecords.CompareRecords.Definition);
        one.MapPost("/merge", Merge).Runs(MergeRecords.MergeRecords.Definition, CompareRecords.CompareRecords.Definition);
        one.MapPost("/schedule", Schedule).Runs(ScheduleDuplicate.ScheduleDuplicate.Definition, CompareRecords.CompareRecords.Definition);
        one.MapPost("/verify", Verify).Runs(VerifyMerge.VerifyMerge.Definition, CompareRecords.CompareRecords.Definition);
    }

    static async Task<IResult> List(HttpContext http, SliceRunner runner, [FromQuery] DuplicateView? view, [FromQuery] string? source, [FromQuery] string? sort, [FromQuery] int? page)
    {
        var asked = Asked(view, source, sort, page);
        var list = await runner.Run(ListDuplicates.ListDuplicates.Definition, http.Caller(), asked, http.RequestAborted);
        return await http.Page<DuplicatesPage, DuplicateList>(list, found => new { List = found, Asked = asked });
    }

    static Task<IResult> Export(HttpContext http, SliceRunner runner, IFormCollection form, [FromQuery] DuplicateView? view, [FromQuery] string? source, [FromQuery] string? sort) =>
        http.Export(runner, ExportDuplicates.ExportDuplicates.Definition, Asked(view, source, sort, null), form);

    static DuplicateQuestion Asked(DuplicateView? view, string? source, string? sort, int? page) =>
        new(view ?? DuplicateView.Open, source ?? "", sort ?? "-priority", Math.Max(1, page ?? 1));

    static Task<IResult> Open(HttpContext http, long set, [FromQuery] long? keep, SliceRunner runner) => Show(http, runner, set, keep is { } id ? new PatientId(id) : null);

    static async Task<IResult> Propose(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var outcome = await runner.Run(ProposeDuplicate.ProposeDuplicate.Definition, http.Caller(), new(new(id), form["Number"].ToString(), form["Note"].ToString()), http.RequestAborted);
        if (outcome.Problem is { } problem)
        {
            return await http.ProblemPage(problem);
        }

        http.Say("On the list of duplicates");
        return Results.Redirect(http.Caller().May(Permissions.ReviewMerges) ? $"/patients/duplicates/{outcome.Value}" : $"/patients/{id}");
    }

    static Task<IResult> Take(HttpContext http, long set, IFormCollection form, SliceRunner runner, bool begin) =>
        Done(http, runner, set, form, TakeDuplicate.TakeDuplicate.Definition, new(set, Version(form), begin), begin ? "The review has begun" : "The set is yours");

    static Task<IResult> Schedule(HttpContext http, long set, [FromForm] IFormCollection form, SliceRunner runner) =>
        Done(http, runner, set, form, ScheduleDuplicate.ScheduleDuplicate.Definition, new(set, Version(form), form["ScheduledFor"].ToString(), form["ScheduleReason"].ToString()), "Scheduled; it comes back on that day");

    static Task<IResult> Decide(HttpContext http, long set, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var taken = Enum.GetValues<IdentityField>().Where(field => form[$"win-{field}"] == "right").ToList();
        var decision = Enum.TryParse<SetDecision>(form["Decision"], out var said) ? said : SetDecision.None;
        var input = new DecideDuplicate.DecideDuplicate.Input(set, Version(form), decision, form["Reason"].ToString()) { Chosen = Id(form, "Chosen"), Taken = taken };
        return Done(http, runner, set, form, DecideDuplicate.DecideDuplicate.Definition, input, "Decided");
    }

    static Task<IResult> Ask(HttpContext http, long set, [FromForm] IFormCollection form, SliceRunner runner) =>
        Done(http, runner, set, form, AskClinicalReview.AskClinicalReview.Definition, new(set, Version(form), [.. form["Domains"].OfType<string>()]), "Clinical review asked");

    static Task<IResult> Answer(HttpContext http, long set, [FromForm] IFormCollection form, SliceRunner runner) =>
        Done(http, runner, set, form, AnswerClinicalReview.AnswerClinicalReview.Definition, new(set, Version(form), form["Domain"].ToString(), form["Answer"].ToString(), form["Note"].ToString()), "Answered");

    static Task<IResult> Approve(HttpContext http, long set, [FromForm] IFormCollection form, SliceRunner runner) =>
        Done(http, runner, set, form, ApproveMerge.ApproveMerge.Definition, new(set, Version(form), form["agreed"] == "yes", form["Note"].ToString()), form["agreed"] == "yes" ? "Approved" : "Sent back");

    static Task<IResult> Merge(HttpContext http, long set, [FromForm] IFormCollection form, SliceRunner runner) =>
        Done(http, runner, set, form, MergeRecords.MergeRecords.Definition, new(set, Version(form)), "Merged. Unmerge is on the patient page");

    static Task<IResult> Verify(HttpContext http, long set, [FromForm] IFormCollection form, SliceRunner runner) =>
        Done(http, runner, set, form, VerifyMerge.VerifyMerge.Definition, new(set, Version(form)), "Saved");

    static async Task<IResult> Done<TIn, TOut>(HttpContext http, SliceRunner runner, long set, IFormCollection form, Slice<TIn, TOut> slice, TIn input, string said)
    {
        var outcome = await runner.Run(slice, http.Caller(), input, http.RequestAborted);
        if (outcome.Problem is { } problem)
        {
            return await Show(http, runner, set, Id(form, "Chosen"), problem, form);
        }

        http.Say(said);
        return Results.Redirect($"/patients/duplicates/{set}");
    }

    static async Task<IResult> Show(HttpContext http, SliceRunner runner, long set, PatientId? keep, Problem? problem = null, IFormCollection? form = null)
    {
        var read = await runner.Run(CompareRecords.CompareRecords.Definition, http.Caller(), new(set, keep), http.RequestAborted);
        return read.Problem is { } refused
            ? await http.ProblemPage(problem ?? refused)
            : await http.Page<ComparePage>(
                new { Set = read.Value, Problem = problem, Typed = form?.ToDictionary(f => f.Key, f => f.Value.ToString()), MayAnswer = http.Caller().May(Permissions.ReviewDuplicate), MayWork = http.Caller().May(Permissions.Merge), MayApprove = http.Caller().May(Permissions.Approve), MayUnmerge = http.Caller().May(Permissions.Unmerge) },
                problem?.Status() ?? StatusCodes.Status200OK);
    }

    static long Version(IFormCollection form) => long.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    static PatientId? Id(IFormCollection form, string name) => long.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new PatientId(id) : null;
}
