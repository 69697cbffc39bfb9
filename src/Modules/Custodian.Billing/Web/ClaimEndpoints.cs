using Custodian.Billing.ListClaims;
using Custodian.Billing.ListFiles;
using Custodian.Billing.ShowClaim;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Billing.Web;

/// <summary>Claims and their files.</summary>
static class ClaimEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/claims", Claims).Runs(ListClaims.ListClaims.Definition);
        routes.MapPost("/claims/export", (HttpContext http, SliceRunner runner, string? view, string? sort, IFormCollection form) => http.Export(runner, ExportClaims.ExportClaims.Definition, new(view ?? nameof(ClaimState.Ready), sort ?? "-built", 1), form)).Runs(ExportClaims.ExportClaims.Definition);
        routes.MapGet("/claims/{id:long}", One).Runs(ShowClaim.ShowClaim.Definition);
        routes.MapPost("/claims/{id:long}/payer-number", PayerNumber).Runs(RecordPayerNumber.RecordPayerNumber.Definition);
        routes.MapPost("/claims/{id:long}/void", Void).Runs(VoidClaim.VoidClaim.Definition);
        routes.MapGet("/claims/files", Files).Runs(ListFiles.ListFiles.Definition);
        routes.MapPost("/claims/files", Write).Runs(WriteClaims.WriteClaims.Definition);
        routes.MapGet("/claims/files/{id:long}/content", Content).Runs(ReadClaimFile.ReadClaimFile.Definition);
        routes.MapPost("/claims/files/{id:long}/sent", Sent).Runs(SendFile.SendFile.Definition);
    }

    static async Task<IResult> Claims(HttpContext http, SliceRunner runner, string? view, string? sort, int? page)
    {
        var asked = new ListClaims.ListClaims.Input(view ?? nameof(ClaimState.Ready), sort ?? "-built", Math.Max(1, page ?? 1));
        var found = await runner.Run(ListClaims.ListClaims.Definition, http.Caller(), asked, http.RequestAborted);
        return await http.Page<ClaimsPage, ListClaims.ListClaims.Result>(found, result => new { Asked = asked, Found = result });
    }

    static async Task<IResult> One(HttpContext http, SliceRunner runner, long id, string? view)
    {
        var shown = await runner.Run(ShowClaim.ShowClaim.Definition, http.Caller(), new(new ClaimId(id)), http.RequestAborted);
        return await http.Page<ClaimPage, ShowClaim.ShowClaim.Result>(shown, result => new { Shown = result, View = view ?? "findings" });
    }

    static async Task<IResult> PayerNumber(HttpContext http, SliceRunner runner, long id, IFormCollection form)
    {
        var saved = await runner.Run(RecordPayerNumber.RecordPayerNumber.Definition, http.Caller(), new(new ClaimId(id), form["number"].ToString()));
        return saved.Problem is { } problem ? await http.ProblemPage(problem) : Forms.Said(http, "Payer's number saved", $"/claims/{id}");
    }

    static async Task<IResult> Void(HttpContext http, SliceRunner runner, long id, IFormCollection form)
    {
        var made = await runner.Run(VoidClaim.VoidClaim.Definition, http.Caller(), new(new ClaimId(id), form["Reason"].ToString()));
        return made.Problem is { } problem ? await http.ProblemPage(problem) : Forms.Said(http, "Void made. It goes out with the next file.", $"/claims/{made.Value}");
    }

    static async Task<IResult> Files(HttpContext http, SliceRunner runner, int? page)
    {
        var asked = new ListFiles.ListFiles.Input(Math.Max(1, page ?? 1));
        var found = await runner.Run(ListFiles.ListFiles.Definition, http.Caller(), asked, http.RequestAborted);
        return await http.Page<FilesPage, ListFiles.ListFiles.Result>(found, result => new { Asked = asked, Found = result });
    }

    static async Task<IResult> Write(HttpContext http, SliceRunner runner, IFormCollection form)
    {
        var written = await runner.Run(WriteClaims.WriteClaims.Definition, http.Caller(), new([.. Forms.Ids(form).Select(id => new ClaimId(id))]));
        if (written.Problem is { } problem)
        {
            return await http.ProblemPage(problem);
        }

        var said = $"{Show.Count(written.Value.Files.Sum(f => f.Claims), "claim", "claims")} in {Show.Count(written.Value.Files.Count, "file", "files")}";
        return Forms.Said(http, written.Value.Refused.Count == 0 ? said : $"{said}. {written.Value.Refused.Count} left out: {written.Value.Refused[0].Text}", "/claims/files");
    }

    static async Task<IResult> Content(HttpContext http, SliceRunner runner, long id)
    {
        var read = await runner.Run(ReadClaimFile.ReadClaimFile.Definition, http.Caller(), new(id), http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return read.Problem is { } problem ? await http.ProblemPage(problem) : Results.File(read.Value.Content, "application/edi-x12", read.Value.Name);
    }

    static async Task<IResult> Sent(HttpContext http, SliceRunner runner, long id)
    {
        var sent = await runner.Run(SendFile.SendFile.Definition, http.Caller(), new(id));
        return sent.Problem is { } problem ? await http.ProblemPage(problem) : Forms.Said(http, sent.Value == 0 ? "The file was marked before" : $"{Show.Count(sent.Value, "claim", "claims")} sent", "/claims/files");
    }
}
