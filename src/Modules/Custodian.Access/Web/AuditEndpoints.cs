using System.Globalization;
using System.Text;
using Custodian.Access.ExportAudit;
using Custodian.Access.SearchAudit;
using Custodian.Access.VerifyAudit;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Access.Web;

/// <summary>Reading, exporting and verifying the audit trail. Addresses hold ids, actions and dates only.</summary>
static class AuditEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Paths.Audit, ShowAudit).Runs(SearchAudit.SearchAudit.Definition);
        routes.MapPost(Paths.Audit + "/export", Export).Runs(ExportAudit.ExportAudit.Definition);
        routes.MapPost(Paths.Audit + "/verification", Verify).Runs(VerifyAudit.VerifyAudit.Definition);
    }

    static async Task<IResult> ShowAudit(HttpContext http, SliceRunner runner, TimeProvider clock)
    {
        var filter = AuditFilter.Of(key => http.Request.Query[key], DateOnly.FromDateTime(Instant.Of(clock)));
        if (filter.Problem is { } refused)
        {
            return await http.ProblemPage(refused);
        }

        var page = int.TryParse(http.Request.Query["page"], CultureInfo.InvariantCulture, out var number) ? int.Clamp(number, 1, 10_000) : 1;
        var found = await runner.Run(SearchAudit.SearchAudit.Definition, http.Caller(), new(filter.Question, page));
        return await http.Page<AuditPage, AuditFound>(found, f => new { Found = f, Filter = filter, Number = page });
    }

    static async Task<IResult> Export(HttpContext http, SliceRunner runner, TimeProvider clock, IFormCollection form)
    {
        var today = DateOnly.FromDateTime(Instant.Of(clock));
        var filter = AuditFilter.Of(key => form[key], today);
        if (filter.Problem is { } refused)
        {
            return await http.ProblemPage(refused);
        }

        var csv = await runner.Run(ExportAudit.ExportAudit.Definition, http.Caller(), filter.Question);
        return csv.Problem is { } problem
            ? await http.ProblemPage(problem)
            : Results.File(Encoding.UTF8.GetBytes(csv.Value), "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"audit-{today:yyyy-MM-dd}.csv"));
    }

    static async Task<IResult> Verify(HttpContext http, SliceRunner runner, AuditVerifier verifier, IFormCollection form)
    {
        var report = await runner.Run(VerifyAudit.VerifyAudit.Definition, http.Caller(), verifier);
        return await http.Page<AuditReportPage, AuditReport>(report, r => new { Report = r });
    }
}
