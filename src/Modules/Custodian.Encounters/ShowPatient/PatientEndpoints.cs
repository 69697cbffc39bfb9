using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Encounters.ShowPatient;

static class PatientEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/patients/{id:long}", Show).Runs(ShowPatient.Definition);

    static async Task<IResult> Show(HttpContext http, long id, SliceRunner runner)
    {
        var outcome = await runner.Run(ShowPatient.Definition, http.Caller(), new(id), http.RequestAborted);
        if (outcome.Problem is { } problem)
        {
            return await http.ProblemPage(problem);
        }

        if (outcome.Value.Id != outcome.Value.Asked)
        {
            http.Say("That record was merged into this one");
            return Results.Redirect($"/patients/{outcome.Value.Id}");
        }

        return await http.Page<PatientPage>(new { Model = outcome.Value });
    }
}
