using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Encounters.MergeVisits;

static class MergeEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/encounters/{id:long}/merge", (HttpContext http, long id, string? account, SliceRunner runner) => Preview(http, id, account ?? "", null, runner)).Runs(PreviewMerge.Definition);
        routes.MapPost("/encounters/{id:long}/merge", Merge).Runs(MergeAccounts.Definition, PreviewMerge.Definition);
        routes.MapGet("/encounters/{id:long}/merges/{merge:long}", (HttpContext http, long merge, SliceRunner runner) => Sheet(http, merge, null, runner)).Runs(ReadMerge.Definition);
        routes.MapPost("/encounters/{id:long}/merges/{merge:long}", Undo).Runs(UndoMerge.Definition, ReadMerge.Definition);
    }

    static async Task<IResult> Merge(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var input = new MergeAccounts.Input(new(id), FormValues.Version(form), new(FormValues.Number(form, "Into") ?? 0), FormValues.Number(form, "IntoVersion") ?? 0, FormValues.Text(form, "Reason"));
        var outcome = await runner.Run(MergeAccounts.Definition, http.Caller(), input, http.RequestAborted);
        if (outcome.Problem is { } problem)
        {
            return problem.Kind == ProblemKind.Forbidden ? await http.ProblemPage(problem) : await Preview(http, id, FormValues.Text(form, "Account"), problem, runner);
        }

        http.Say("Accounts merged");
        return Results.Redirect($"/encounters/{outcome.Value}");
    }

    static async Task<IResult> Preview(HttpContext http, long id, string account, Problem? problem, SliceRunner runner)
    {
        var read = await runner.Run(PreviewMerge.Definition, http.Caller(), new(new(id), account.Trim()), http.RequestAborted);
        return read.Problem is { } refused ? await http.ProblemPage(refused) : await http.Page<MergePage>(new { Model = read.Value, Problem = problem }, problem?.Status() ?? StatusCodes.Status200OK);
    }

    static async Task<IResult> Undo(HttpContext http, long merge, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var outcome = await runner.Run(UndoMerge.Definition, http.Caller(), new(merge, FormValues.Text(form, "Reason")), http.RequestAborted);
        if (outcome.Problem is { } problem)
        {
            return problem.Kind == ProblemKind.Forbidden ? await http.ProblemPage(problem) : await Sheet(http, merge, problem, runner);
        }

        http.Say("The account is a visit of its own again");
        return Results.Redirect($"/encounters/{outcome.Value}");
    }

    static async Task<IResult> Sheet(HttpContext http, long merge, Problem? problem, SliceRunner runner)
    {
        var read = await runner.Run(ReadMerge.Definition, http.Caller(), merge, http.RequestAborted);
        return read.Problem is { } refused ? await http.ProblemPage(refused) : await http.Page<MergeSheetPage>(new { Model = read.Value, Problem = problem }, problem?.Status() ?? StatusCodes.Status200OK);
    }
}
