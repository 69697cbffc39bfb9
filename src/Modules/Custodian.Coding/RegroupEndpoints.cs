using System.Text;
using Custodian.Coding.PlanRegroup;
using Custodian.Coding.ReadRegroup;
using Custodian.Kernel;
using Custodian.Store.Jobs;
using Custodian.Store.Jobs.CancelJob;
using Custodian.Store.Jobs.RunJobAgain;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Coding;

/// <summary>Regrouping: the form, the progress, the differences. What is asked for runs as a job; no page waits for it.</summary>
static class RegroupEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var all = routes.MapGroup("/coding/regroup");
        all.MapGet("", Plan).Runs(PlanRegroup.PlanRegroup.Definition);
        all.MapPost("", Ask).Runs(AskRegroup.AskRegroup.Definition, PlanRegroup.PlanRegroup.Definition);
        all.MapPost("/chosen", PlanChosen).Runs(PlanRegroup.PlanRegroup.Definition);
        var one = all.MapGroup("/{job:long}");
        one.MapGet("", Show).Runs(ReadRegroup.ReadRegroup.Definition);
        one.MapGet("/differences.csv", Export).Runs(ExportRegroup.ExportRegroup.Definition);
        one.MapPost("/cancel", Cancel).Runs(CancelJob.Definition);
        one.MapPost("/again", Again).Runs(RunJobAgain.Definition);
    }

    static Task<IResult> Plan(HttpContext http, SliceRunner runner) => PlanPage(http, runner, [], RegroupForm.Empty, null);

    static Task<IResult> PlanChosen(HttpContext http, SliceRunner runner, IFormCollection form) => PlanPage(http, runner, RegroupForm.Chosen(form), RegroupForm.Empty, null);

    static async Task<IResult> Ask(HttpContext http, SliceRunner runner, IFormCollection form, TimeProvider clock)
    {
        var (sent, chosen) = (RegroupForm.Of(form), RegroupForm.Chosen(form));
        var (from, through) = sent.Days(DateOnly.FromDateTime(Instant.Of(clock)));
        var asked = await runner.Run(AskRegroup.AskRegroup.Definition, http.Caller(), new(sent.Version, from, through, sent.Facility, chosen), http.RequestAborted);
        return asked.Problem is { } problem ? await PlanPage(http, runner, chosen, sent, problem) : Results.LocalRedirect($"/coding/regroup/{asked.Value}");
    }

    static async Task<IResult> PlanPage(HttpContext http, SliceRunner runner, IReadOnlyList<long> chosen, RegroupForm sent, Problem? problem)
    {
        var plan = await runner.Run(PlanRegroup.PlanRegroup.Definition, http.Caller(), chosen, http.RequestAborted);
        return plan.Problem is { } refused
            ? await http.ProblemPage(refused)
            : await http.Page<RegroupPage>(new { Plan = plan.Value, Sent = sent, Problem = problem }, problem?.Status() ?? StatusCodes.Status200OK);
    }

    static async Task<IResult> Show(HttpContext http, SliceRunner runner, long job, [FromQuery] RegroupDifference? view, [FromQuery] string? sort, [FromQuery] int? page)
    {
        var asked = new RegroupQuestion(new(job), view ?? RegroupDifference.Drg, sort ?? "-delta", Math.Max(1, page ?? 1));
        var result = await runner.Run(ReadRegroup.ReadRegroup.Definition, http.Caller(), asked, http.RequestAborted);
        if (result.Problem is null && http.WantsFragment())
        {
            return Progress(http, result.Value, asked);
        }

        return await http.Page<RegroupResultPage, RegroupResult>(result, shown => new { Result = shown, Asked = asked });
    }

    /// <summary>The progress again; once the job has ended the page of its result.</summary>
    static IResult Progress(HttpContext http, RegroupResult result, RegroupQuestion asked)
    {
        if (result.Job.IsOver)
        {
            http.Response.Headers["HX-Redirect"] = $"/coding/regroup/{result.Job.Id}";
            return Results.Ok();
        }

        return http.Fragment<RegroupBody>(new { Result = result, Asked = asked });
    }

    static async Task<IResult> Export(HttpContext http, SliceRunner runner, long job)
    {
        var csv = await runner.Run(ExportRegroup.ExportRegroup.Definition, http.Caller(), new JobId(job), http.RequestAborted);
        return csv.Problem is { } problem ? await http.ProblemPage(problem) : Results.File(Encoding.UTF8.GetBytes(csv.Value), "text/csv; charset=utf-8", $"regrouping-{job}.csv");
    }

    static Task<IResult> Cancel(HttpContext http, SliceRunner runner, long job, IFormCollection form) => Change(http, runner, CancelJob.Definition, job, "The job ends after the cases it is at.");

    static Task<IResult> Again(HttpContext http, SliceRunner runner, long job, IFormCollection form) => Change(http, runner, RunJobAgain.Definition, job, "The job goes on where it stopped.");

    static async Task<IResult> Change(HttpContext http, SliceRunner runner, Slice<JobId, Done> slice, long job, string said)
    {
        var changed = await runner.Run(slice, http.Caller(), new JobId(job), http.RequestAborted);
        if (changed.Problem is { } problem)
        {
            return await http.ProblemPage(problem);
        }

        http.Say(said);
        return Results.LocalRedirect($"/coding/regroup/{job}");
    }
}
