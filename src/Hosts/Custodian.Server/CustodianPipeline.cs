using Custodian.Access;
using Custodian.Kernel;
using Custodian.Server.Find;
using Custodian.Server.Home;
using Custodian.Server.Jobs;
using Custodian.Server.MyWork;
using Custodian.Server.Notices;
using Custodian.Store.Blobs;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Custodian.Server;

/// <summary>Middleware in order, then every endpoint of the product.</summary>
static class CustodianPipeline
{
    public static void UseCustodian(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(failed => failed.Run(ShowFault));
        app.UseStatusCodePages(context => ShowStatus(context.HttpContext));
        app.UseRouting();
        app.UseAccess();
    }

    public static void MapCustodian(this WebApplication app)
    {
        app.MapStaticAssets().Open("style sheets, script and icons hold no patient data");
        app.MapHealthChecks("/health").Open("says only whether the process answers");
        app.MapHome();
        app.MapFind();
        app.MapMyWork();
        app.MapNotices();
        app.MapJobs();
        app.MapOpenApi().Open("describes the addresses for programs; no data");
        app.MapModules();
    }

    /// <summary>A defect or a broken machine: said once, with a number that is in the log, and nothing of the record in it.</summary>
    static async Task ShowFault(HttpContext http)
    {
        var reference = http.TraceIdentifier;
        var problem = http.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            BlobDamagedException damaged => Problem.Conflict("REC-0500", damaged.Message),
            BadHttpRequestException bad => Problem.Invalid("STO-0400", $"The request could not be read ({bad.StatusCode}). Go back, correct the form and send it again."),
            _ => Problem.Unavailable("STO-0500", $"The program failed at this page. Quote reference {reference} to your administrator; the page before is safe to use again."),
        };
        await (await http.ProblemPage(problem)).ExecuteAsync(http);
    }

    static async Task ShowStatus(HttpContext http)
    {
        var problem = http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => Problem.NotFound("STO-0404", "There is no page at this address. It may have been typed or linked wrongly."),
            StatusCodes.Status400BadRequest => Problem.Invalid("STO-0400", "The form was opened too long ago or in another sign-in. Open the page again and repeat the action."),
            StatusCodes.Status403Forbidden => Problem.Forbidden("ACC-0403", "Your roles do not open this page. Ask your administrator for it."),
            _ => null,
        };
        if (problem is not null && http.Request.Headers.Accept.ToString().Contains("html", StringComparison.Ordinal))
        {
            await (await http.ProblemPage(problem)).ExecuteAsync(http);
        }
    }
}
