using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Encounters.LinkVisits;

static class LinkEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/encounters/{id:long}/links", (HttpContext http, long id, SliceRunner runner) => Page(http, id, runner, null, new Dictionary<string, string>())).Runs(ShowEncounter.ShowEncounter.Definition);
        routes.MapPost("/encounters/{id:long}/links", Link).Runs(LinkVisits.Definition, ShowEncounter.ShowEncounter.Definition);
    }

    static async Task<IResult> Link(HttpContext http, long id, [FromForm] IFormCollection form, SliceRunner runner)
    {
        var outcome = await runner.Run(LinkVisits.Definition, http.Caller(), new(new(id), FormValues.Text(form, "Kind"), FormValues.Text(form, "Account"), FormValues.Text(form, "Reason")), http.RequestAborted);
        if (outcome.Problem is { } problem)
        {
            return problem.Kind == ProblemKind.Forbidden ? await http.ProblemPage(problem) : await Page(http, id, runner, problem, FormValues.Typed(form));
        }

        http.Say("Visits linked");
        return Results.Redirect($"/encounters/{id}");
    }

    static async Task<IResult> Page(HttpContext http, long id, SliceRunner runner, Problem? problem, IReadOnlyDictionary<string, string> values)
    {
        var read = await runner.Run(ShowEncounter.ShowEncounter.Definition, http.Caller(), new EncounterId(id), http.RequestAborted);
        return read.Problem is { } gone ? await http.ProblemPage(gone) : await http.Page<LinkPage>(new { Model = read.Value, Problem = problem, Values = values }, problem?.Status() ?? StatusCodes.Status200OK);
    }
}
