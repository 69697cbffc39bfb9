using Custodian.Completion.DecideDeficiency;
using Custodian.Completion.ListCharts;
using Custodian.Completion.ListToSign;
using Custodian.Completion.ReadDeficiencies;
using Custodian.Completion.ShowToSign;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Completion;

/// <summary>The addresses of completion: the work list, a chart's deficiencies, and the practitioner's list.</summary>
static class CompletionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/completion", Charts).Runs(ListCharts.ListCharts.Definition);
        routes.MapPost("/completion/export", Export).Runs(ExportCharts.ExportCharts.Definition);
        routes.MapGet("/completion/{encounter:long}", Chart).Runs(ReadDeficiencies.ReadDeficiencies.Definition);
        routes.MapPost("/completion/deficiencies/{deficiency:long}", Decide).Runs(DecideDeficiency.DecideDeficiency.Definition);
        routes.MapGet("/sign", ToSign).Runs(ListToSign.ListToSign.Definition);
        routes.MapGet("/sign/{document:long}", Display).Runs(ShowToSign.ShowToSign.Definition);
        routes.MapPost("/sign", Sign).Runs(SignShown.SignShown.Definition, ListToSign.ListToSign.Definition);
        routes.MapPost("/sign/{deficiency:long}/decline", Decline).Runs(DecideDeficiency.DecideDeficiency.Decline);
    }

    static async Task<IResult> Charts(HttpContext http, string? view, [FromQuery(Name = "class")] EncounterClass? of, string? sort, int? page, SliceRunner runner)
    {
        var query = Asked(view, of, sort, page);
        var charts = await runner.Run(ListCharts.ListCharts.Definition, http.Caller(), query, http.RequestAborted);
        return await http.Page<CompletionPage, ChartPageOfRows>(charts, c => new { Charts = c, Query = query });
    }

    static Task<IResult> Export(HttpContext http, string? view, [FromQuery(Name = "class")] EncounterClass? of, string? sort, IFormCollection form, SliceRunner runner) =>
        http.Export(runner, ExportCharts.ExportCharts.Definition, Asked(view, of, sort, null), form);

    static ChartQuery Asked(string? view, EncounterClass? of, string? sort, int? page) =>
        new(ListCharts.ListCharts.Views.Contains(view) ? view! : "open", of, sort ?? "due", Math.Max(1, page ?? 1));

    static async Task<IResult> Chart(HttpContext http, long encounter, SliceRunner runner)
    {
        var chart = await runner.Run(ReadDeficiencies.ReadDeficiencies.Definition, http.Caller(), new EncounterId(encounter), http.RequestAborted);
        return await http.Page<DeficienciesPage, ChartDeficiencies>(chart, c => new { Chart = c });
    }

    static async Task<IResult> Decide(HttpContext http, long deficiency, [FromForm] DecisionForm said, SliceRunner runner)
    {
        if (!Enum.TryParse<Decision>(said.Decision, out var decision) || decision == Decision.Decline)
        {
            return await http.ProblemPage(Problem.Invalid("CMP-0106", "No decision is chosen. Go back and choose one."));
        }

        var input = new DecideDeficiency.DecideDeficiency.Input(deficiency, decision, said.Reason ?? "", said.Responsible is { } p ? new PractitionerId(p) : null, said.Version);
        var done = await runner.Run(DecideDeficiency.DecideDeficiency.Definition, http.Caller(), input, http.RequestAborted);
        if (done.Problem is { } problem)
        {
            return await http.ProblemPage(problem);
        }

        http.Say("Decision saved.");
        return Results.LocalRedirect($"/completion/{done.Value}");
    }

    static async Task<IResult> ToSign(HttpContext http, SliceRunner runner)
    {
        var list = await runner.Run(ListToSign.ListToSign.Definition, http.Caller(), true, http.RequestAborted);
        return list.Problem is { } problem ? await http.ProblemPage(problem) : ToSignPage(http, list.Value, null);
    }

    static async Task<IResult> Display(HttpContext http, long document, SliceRunner runner)
    {
        var shown = await runner.Run(ShowToSign.ShowToSign.Definition, http.Caller(), new DocumentId(document), http.RequestAborted);
        return shown.Problem is { } problem ? await http.ProblemPage(problem)
            : http.WantsFragment() ? http.Fragment<ShownDocument>(new { Shown = shown.Value })
            : http.Fragment<ShownPage>(new { Shown = shown.Value, Preferences = Cookies.Preferences(http) });
    }

    static async Task<IResult> Sign(HttpContext http, IFormCollection form, SliceRunner runner)
    {
        var signed = await runner.Run(SignShown.SignShown.Definition, http.Caller(), SignShown.SignShown.Read(form["Shown"]), http.RequestAborted);
        if (signed.Problem is not { } problem)
        {
            return Results.LocalRedirect("/sign");
        }

        var list = await runner.Run(ListToSign.ListToSign.Definition, http.Caller(), true, http.RequestAborted);
        return list.Ok ? ToSignPage(http, list.Value, problem) : await http.ProblemPage(problem);
    }

    static async Task<IResult> Decline(HttpContext http, long deficiency, [FromForm] DecisionForm said, SliceRunner runner)
    {
        var input = new DecideDeficiency.DecideDeficiency.Input(deficiency, Decision.Decline, said.Reason ?? "", null, said.Version);
        var done = await runner.Run(DecideDeficiency.DecideDeficiency.Decline, http.Caller(), input, http.RequestAborted);
        return done.Problem is { } problem ? await http.ProblemPage(problem) : Results.LocalRedirect("/sign");
    }

    // The phone list stands without the desk's shell, so it is rendered as it is.
    static IResult ToSignPage(HttpContext http, ToSignList list, Problem? problem) =>
        http.Fragment<ToSignPage>(new { List = list, Preferences = Cookies.Preferences(http), Problem = problem }, problem?.Status() ?? StatusCodes.Status200OK);
}
