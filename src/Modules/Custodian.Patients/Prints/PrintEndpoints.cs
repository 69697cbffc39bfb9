using Custodian.Kernel;
using Custodian.Store.Home;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Patients.Prints;

/// <summary>The PDFs of a person; with a visit they are asked for at the visit.</summary>
public static class PrintEndpoints
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/patients/{id:long}/face-sheet.pdf", (HttpContext http, long id, SliceRunner runner) => Print(http, id, runner, "face sheet")).Runs(PrintPaper.Definition);
        routes.MapGet("/patients/{id:long}/wristband.pdf", (HttpContext http, long id, SliceRunner runner) => Print(http, id, runner, "wristband")).Runs(PrintPaper.Definition);
        routes.MapGet("/patients/{id:long}/labels.pdf", (HttpContext http, long id, SliceRunner runner) => Print(http, id, runner, "labels")).Runs(PrintPaper.Definition);
    }

    /// <summary>The PDF of one of the papers "face sheet", "wristband" and "labels".</summary>
    public static IResult Pdf(HttpContext http, string paper, PersonForPrint person, PrintVisit? visit)
    {
        var fonts = PrintFonts.Load(http.RequestServices.GetRequiredService<CustodianOptions>().Home.Root);
        var stamp = $"Printed by {http.Caller().Name}, {Show.DateTime(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), "UTC")}";
        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(
            paper switch
            {
                "wristband" => PatientPrints.Wristband(person, visit, fonts),
                "labels" => PatientPrints.Labels(person, visit, fonts),
                _ => PatientPrints.FaceSheet(person, visit, stamp, fonts),
            },
            "application/pdf");
    }

    static async Task<IResult> Print(HttpContext http, long id, SliceRunner runner, string paper)
    {
        var person = await runner.Run(PrintPaper.Definition, http.Caller(), new(new(id), paper), http.RequestAborted);
        return person.Problem is { } problem ? await http.ProblemPage(problem) : Pdf(http, paper, person.Value, visit: null);
    }
}
