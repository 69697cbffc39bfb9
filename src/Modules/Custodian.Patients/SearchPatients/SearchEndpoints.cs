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
