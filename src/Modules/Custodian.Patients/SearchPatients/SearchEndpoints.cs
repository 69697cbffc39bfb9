using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Patients.SearchPatients;

static class SearchEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/patients", (Delegate)((HttpContext http) => http.Page<SearchPage>())).Runs();
        routes.MapPost("/patients/search", Search).Runs(SearchPatients.Definition);
        routes.MapPost("/patients/{id:long}/numbers", Give).Runs(GiveNumber.GiveNumber.Definition);
    }

    static async Task<IResult> Give(HttpContext http, SliceRunner runner, long id, [FromForm] long facility, [FromForm] long search)
    {
        var given = await runner.Run(GiveNumber.GiveNumber.Definition, http.Caller(), new(new(id), new(facility), search), http.RequestAborted);
        if (given.Problem is { } problem)
        {
            return await http.ProblemPage(problem);
        }

        http.Say("Number given. The record lies here now.");
        return Results.Redirect($"/patients/{given.Value}");
    }

    static async Task<IResult> Search(HttpContext http, [FromForm] IFormCollection form, SliceRunner runner, IEnumerable<PatientLookup> lookups)
    {
        var terms = new SearchTerms { Family = form["Family"].ToString(), Given = form["Given"].ToString(), Birth = form["Birth"].ToString(), Number = form["Number"].ToString(), Phone = form["Phone"].ToString() };
        var outcome = await runner.Run(SearchPatients.Definition, http.Caller(), new(terms, [.. lookups]), http.RequestAborted);
        return outcome.Problem switch
        {
            null => await http.Page<SearchPage>(new { Terms = terms, Result = outcome.Value }),
            { Fields: not null } problem => await http.Page<SearchPage>(new { Terms = terms, Problem = problem }, problem.Status()),
            var problem => await http.ProblemPage(problem),
        };
    }
}
