using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Encounters.PrintFaceSheet;

static class FaceSheetEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/patients/{id:long}/face-sheet", Show).Runs(PrintFaceSheet.Definition);

    static async Task<IResult> Show(HttpContext http, long id, long? encounter, SliceRunner runner)
    {
        var outcome = await runner.Run(PrintFaceSheet.Definition, http.Caller(), new(new(id), encounter is { } e ? new EncounterId(e) : null), http.RequestAborted);
        return await http.Page<FaceSheetPage, FaceSheetModel>(outcome, model => new { Model = model });
    }
}
