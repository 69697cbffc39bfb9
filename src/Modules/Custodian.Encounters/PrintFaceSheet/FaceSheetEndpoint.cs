using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Prints;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Encounters.PrintFaceSheet;

static class FaceSheetEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/patients/{id:long}/face-sheet", Show).Runs(PrintFaceSheet.Definition);
        routes.MapGet("/encounters/{id:long}/face-sheet.pdf", (HttpContext http, long id, SliceRunner runner) => Print(http, id, runner, "face sheet")).Runs(PrintPapers.Definition);
        routes.MapGet("/encounters/{id:long}/wristband.pdf", (HttpContext http, long id, SliceRunner runner) => Print(http, id, runner, "wristband")).Runs(PrintPapers.Definition);
        routes.MapGet("/encounters/{id:long}/labels.pdf", (HttpContext http, long id, SliceRunner runner) => Print(http, id, runner, "labels")).Runs(PrintPapers.Definition);
    }

    static async Task<IResult> Show(HttpContext http, long id, long? encounter, SliceRunner runner)
    {
        var outcome = await runner.Run(PrintFaceSheet.Definition, http.Caller(), new(new(id), encounter is { } e ? new EncounterId(e) : null), http.RequestAborted);
        return await http.Page<FaceSheetPage, FaceSheetModel>(outcome, model => new { Model = model });
    }

    static async Task<IResult> Print(HttpContext http, long id, SliceRunner runner, string paper)
    {
        var outcome = await runner.Run(PrintPapers.Definition, http.Caller(), new(new(id), paper), http.RequestAborted);
        return outcome.Problem is { } problem ? await http.ProblemPage(problem) : PrintEndpoints.Pdf(http, paper, outcome.Value.Person, outcome.Value.Visit);
    }
}
