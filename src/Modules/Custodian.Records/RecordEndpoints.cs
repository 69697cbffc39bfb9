using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Records.FileUpload;
using Custodian.Records.FindChart;
using Custodian.Records.OpenChart;
using Custodian.Records.OpenDocument;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Custodian.Records;

/// <summary>The addresses of charts and documents.</summary>
static class RecordEndpoints
{
    // Kestrel's own limit is 30 MB; a form adds its boundaries to the file.
    const long MostRequestBytes = ContentRules.MaxBytes + (1024 * 1024);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/charts", (Delegate)((HttpContext http) => http.Page<ChartLookupPage>())).Runs(FindChart.FindChart.Definition);
        routes.MapPost("/charts", Find).Runs(FindChart.FindChart.Definition);
        routes.MapGet("/charts/{encounter:long}", Chart).Runs(OpenChart.OpenChart.Definition, OpenDocument.OpenDocument.Definition);
        routes.MapPost("/charts/{encounter:long}/assemble", Assemble).Runs(AssembleChart.AssembleChart.Definition);
        routes.MapGet("/charts/{encounter:long}/file", UploadPage).Runs(ReadUpload.Definition);
        routes.MapPost("/charts/{encounter:long}/documents", Upload).Runs(FileUpload.FileUpload.Definition, ReadUpload.Definition)
            .WithMetadata(new RequestSizeLimitAttribute(MostRequestBytes));
        routes.MapGet("/documents/{document:long}", Document).Runs(OpenDocument.OpenDocument.Definition, ReadBanner.Definition);
        routes.MapGet("/documents/{document:long}/versions", Versions).Runs(OpenDocument.OpenDocument.Definition, ReadBanner.Definition);
        routes.MapGet("/documents/{document:long}/content", Content).Runs(ReadContent.Definition, ReadContent.Download);
        routes.MapPost("/documents/{document:long}/sign", Sign).Runs(SignDocument.SignDocument.Definition);
        routes.MapPost("/documents/{document:long}/retract", Retract).Runs(RetractDocument.RetractDocument.Definition);
    }

    static async Task<IResult> Find(HttpContext http, [FromForm] string? account, SliceRunner runner)
    {
        var found = await runner.Run(FindChart.FindChart.Definition, http.Caller(), account ?? "", http.RequestAborted);
        return found.Problem is { } problem
            ? await http.Page<ChartLookupPage>(new { Account = account, Problem = problem }, problem.Status())
            : found.Value is [var only]
                ? Results.LocalRedirect($"/charts/{only.Id}")
                : await http.Page<ChartLookupPage>(new { Account = account, Found = found.Value });
    }

    static async Task<IResult> Chart(HttpContext http, long encounter, long? doc, string? by, SliceRunner runner, IEnumerable<StatusTrack> tracks, IEnumerable<ChartItemSource> sources)
    {
        var caller = http.Caller();
        var chart = await runner.Run(OpenChart.OpenChart.Definition, caller, new(new(encounter), [.. tracks], [.. sources]), http.RequestAborted);
        if (chart.Problem is { } problem)
        {
            return await http.ProblemPage(problem);
        }

        var shown = doc is { } id ? new DocumentId(id) : First(chart.Value);
        var opened = shown is { } document ? await runner.Run(OpenDocument.OpenDocument.Definition, caller, new(document), http.RequestAborted) : default(Outcome<OpenedDocument>?);
        return await http.Page<ChartPage>(new
        {
            Chart = chart.Value,
            Shown = shown,
            ByDate = by == "date",
            Opened = opened is { Ok: true } ok ? ok.Value : null,
            Refusal = opened?.Problem,
        });
    }

    static DocumentId? First(ChartContents chart) =>
        chart.Documents.FirstOrDefault(d => d.Counts && (!d.IsRestricted() || chart.MaySeeRestricted))?.Id;

    static async Task<IResult> Assemble(HttpContext http, long encounter, SliceRunner runner, IFormCollection form)
    {
        var done = await runner.Run(AssembleChart.AssembleChart.Definition, http.Caller(), new EncounterId(encounter), http.RequestAborted);
        return await After(http, done.Problem, "Chart marked as assembled.", $"/charts/{encounter}");
    }

    static async Task<IResult> UploadPage(HttpContext http, long encounter, SliceRunner runner)
    {
        var form = await runner.Run(ReadUpload.Definition, http.Caller(), new EncounterId(encounter), http.RequestAborted);
        return await http.Page<UploadPage, ReadUpload.Form>(form, f => new { Form = f });
    }

    static async Task<IResult> Upload(HttpContext http, long encounter, [FromForm] UploadForm said, SliceRunner runner)
    {
        var input = new FileUpload.FileUpload.Input(new(encounter), said.Type ?? "", said.Title ?? "", said.ServiceDate ?? "", said.Restricted, await said.Content(http.RequestAborted));
        var filed = await runner.Run(FileUpload.FileUpload.Definition, http.Caller(), input, http.RequestAborted);
        if (filed.Ok)
        {
            http.Say("Document filed.");
            return Results.LocalRedirect($"/charts/{encounter}?doc={filed.Value.Document}");
        }

        var form = await runner.Run(ReadUpload.Definition, http.Caller(), new EncounterId(encounter), http.RequestAborted);
        return form.Ok
            ? await http.Page<UploadPage>(new { Form = form.Value, Typed = said, Problem = filed.Problem }, filed.Problem!.Status())
            : await http.ProblemPage(filed.Problem!);
    }

    static async Task<IResult> Document(HttpContext http, long document, int? version, SliceRunner runner)
    {
        var opened = await runner.Run(OpenDocument.OpenDocument.Definition, http.Caller(), new(new(document), version), http.RequestAborted);
        var banner = opened.Ok ? await runner.Run(ReadBanner.Definition, http.Caller(), opened.Value.Document, http.RequestAborted) : default;
        return await http.Page<DocumentPage, OpenedDocument>(opened, o => new { Opened = o, Patient = banner.Ok ? banner.Value : null });
    }

    static async Task<IResult> Versions(HttpContext http, long document, SliceRunner runner)
    {
        var opened = await runner.Run(OpenDocument.OpenDocument.Definition, http.Caller(), new(new(document)), http.RequestAborted);
        var banner = opened.Ok ? await runner.Run(ReadBanner.Definition, http.Caller(), opened.Value.Document, http.RequestAborted) : default;
        return await http.Page<VersionsPage, OpenedDocument>(opened, o => new { Opened = o, Patient = banner.Ok ? banner.Value : null });
    }

    static async Task<IResult> Content(HttpContext http, long document, int? version, int? download, SliceRunner runner)
    {
        var slice = download is null ? ReadContent.Definition : ReadContent.Download;
        var content = await runner.Run(slice, http.Caller(), new(new(document), version), http.RequestAborted);
        return content.Problem is { } problem ? await http.ProblemPage(problem) : ContentAnswer.Of(http, content.Value, download is not null);
    }

    static async Task<IResult> Sign(HttpContext http, long document, [FromForm] string? sha256, SliceRunner runner)
    {
        var done = await runner.Run(SignDocument.SignDocument.Definition, http.Caller(), new(new(document), sha256 ?? ""), http.RequestAborted);
        return await After(http, done.Problem, "Document signed.", $"/documents/{document}");
    }

    static async Task<IResult> Retract(HttpContext http, long document, [FromForm] string? reason, [FromForm] long? version, SliceRunner runner)
    {
        var done = await runner.Run(RetractDocument.RetractDocument.Definition, http.Caller(), new(new(document), reason ?? "", version), http.RequestAborted);
        return await After(http, done.Problem, "Document retracted.", $"/documents/{document}");
    }

    static async Task<IResult> After(HttpContext http, Problem? problem, string said, string next)
    {
        if (problem is not null)
        {
            return await http.ProblemPage(problem);
        }

        http.Say(said);
        return Results.LocalRedirect(next);
    }
}
