using System.Net;
using System.Text;
using AngleSharp.Dom;
using Custodian.Kernel;
using Custodian.Records.Views;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Records.Tests;

public class ChartPageTests
{
    [Theory, OnBothStores]
    public async Task The_chart_shows_banner_tracks_documents_and_the_text_escaped(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await lark.File(lark.Note("Temp < 38 & <b>stable</b>.\nPlan: home.") with { SignedBy = lark.Doctor });
        await using var desk = await Desk.Open(lark.Hospital, Clerk("records.read"), r => r.MapRecords());

        var page = await desk.Page($"/charts/{lark.Encounter}");

        Assert.Contains("OKAFOR", page.QuerySelector(".ban")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Assembly", page.QuerySelector(".tracks")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Temp < 38 & <b>stable</b>.\nPlan: home.", page.QuerySelector(".doctext")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".doctext b"));
        Assert.Contains("ADEYEMI-CLARK", page.QuerySelector(".sig")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task Opening_a_chart_leaves_one_event_for_the_chart_and_one_for_the_document(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var id = (await lark.File(lark.Note("Afebrile."))).Value.Document;
        await using var desk = await Desk.Open(lark.Hospital, Clerk("records.read"), r => r.MapRecords());

        await desk.Page($"/charts/{lark.Encounter}?doc={id}");

        var events = await lark.Hospital.Query(db => db.Set<AuditEvent>().Where(e => e.Actor == "clerk").OrderBy(e => e.Seq).Select(e => e.Action + " " + e.Object).ToListAsync());
        Assert.Equal(["records.open-chart chart", $"records.open-document document {id} version 1"], events);
    }

    [Theory, OnBothStores]
    public async Task A_flipped_byte_gives_an_alarm_and_none_of_the_text(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var id = (await lark.File(lark.Note("Afebrile."))).Value.Document;
        Damage(lark);
        await using var desk = await Desk.Open(lark.Hospital, Clerk("records.read"), r => r.MapRecords());

        var page = await desk.Page($"/charts/{lark.Encounter}?doc={id}");
        var content = await desk.Client.GetAsync(new Uri($"/documents/{id}/content", UriKind.Relative));

        Assert.Contains("REC-0500", page.QuerySelector("#viewer [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".doctext"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, content.StatusCode);
        Assert.DoesNotContain("Afebrile", await content.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("REC-0500", await lark.Hospital.Query(db => db.Set<AuditEvent>().Select(e => e.Outcome).ToListAsync()));
    }

    [Theory, OnBothStores]
    public async Task A_restricted_document_is_neither_named_nor_opened_without_the_permission(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var id = (await lark.File(lark.Note("Methadone 40 mg.") with { Title = "Addiction consult", Confidentiality = ["sud"] })).Value.Document;
        await using var clerk = await Desk.Open(lark.Hospital, Clerk("records.read"), r => r.MapRecords());
        await using var privacy = await Desk.Open(lark.Hospital, Clerk("records.read", "records.read-restricted"), r => r.MapRecords());

        var page = await clerk.Page($"/charts/{lark.Encounter}?doc={id}");

        Assert.DoesNotContain("Addiction", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains("REC-0403", page.QuerySelector("#viewer")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(403, (int)(await clerk.Client.GetAsync(new Uri($"/documents/{id}/content", UriKind.Relative))).StatusCode);
        Assert.Contains("Methadone", (await privacy.Page($"/charts/{lark.Encounter}?doc={id}")).QuerySelector(".doctext")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task An_upload_is_filed_and_markup_is_refused_with_the_reason(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await using var desk = await Desk.Open(lark.Hospital, Clerk("records.read", "records.file"), r => r.MapRecords());
        var (page, action) = ($"/charts/{lark.Encounter}/file", $"/charts/{lark.Encounter}/documents");

        using var filed = await desk.Upload(page, action, Encoding.UTF8.GetBytes("%PDF-1.7 consent"), ("Type", "CONSENT"), ("ServiceDate", "t-1"));
        using var svg = await desk.Upload(page, action, Encoding.UTF8.GetBytes("<svg onload='x()'/>"), ("Type", "CONSENT"), ("ServiceDate", "t-1"));

        Assert.Equal(HttpStatusCode.Redirect, filed.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, svg.StatusCode);
        Assert.Contains("REC-0114", await svg.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var document = await lark.Hospital.Query(db => db.Set<DocumentView>().SingleAsync());
        Assert.Equal(("CONSENT", "application/pdf", DocumentSource.Upload, new DateOnly(2026, 9, 14)), (document.Type, document.MediaType, document.Source, document.ServiceDate));
    }

    [Theory, OnBothStores]
    public async Task Content_is_sent_so_that_nothing_in_it_runs(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var pdf = (await lark.File(lark.Note("%PDF-1.7 x") with { MediaType = "application/pdf" })).Value.Document;
        var text = (await lark.File(lark.Note("Afebrile."))).Value.Document;
        await using var desk = await Desk.Open(lark.Hospital, Clerk("records.read"), r => r.MapRecords());

        using var shown = await desk.Client.GetAsync(new Uri($"/documents/{pdf}/content", UriKind.Relative));
        using var saved = await desk.Client.GetAsync(new Uri($"/documents/{text}/content", UriKind.Relative));

        Assert.Equal(("inline", "attachment"), (shown.Content.Headers.ContentDisposition!.DispositionType, saved.Content.Headers.ContentDisposition!.DispositionType));
        Assert.All([shown, saved], a => Assert.Equal("nosniff", a.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.StartsWith("sandbox;", saved.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("%PDF-1.7 x", await shown.Content.ReadAsStringAsync());
    }

    [Theory, OnBothStores]
    public async Task A_doctor_signs_what_was_shown_and_not_what_came_after(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var id = (await lark.File(lark.Note("Afebrile."))).Value.Document;
        var doctor = new Caller(new UserId(7), "doctor", new HashSet<string> { "records.read", "records.sign" }, "test");
        await lark.Do<Done>(async s =>
        {
            await DocumentRecords.LetSign(s, new UserId(7), lark.Doctor);
            return Done.Value;
        });
        await using var desk = await Desk.Open(lark.Hospital, doctor, r => r.MapRecords());

        var stale = await lark.Hospital.Run(SignDocument.SignDocument.Definition, new(id, new string('0', 64)), doctor);
        using var signed = await desk.Submit($"/charts/{lark.Encounter}?doc={id}", $"/documents/{id}/sign");
        var stranger = await lark.Hospital.Run(SignDocument.SignDocument.Definition, new(id, ""), Clerk("records.sign"));

        Assert.Equal(("REC-0303", HttpStatusCode.Redirect, "REC-0302"), (stale.Problem?.Code, signed.StatusCode, stranger.Problem?.Code));
        Assert.Equal(DocumentStatus.Authenticated, (await lark.Hospital.Query(db => db.Set<DocumentView>().SingleAsync())).Status);
    }

    [Theory, OnBothStores]
    public async Task A_retracted_document_opens_under_a_bar_with_the_reason(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var id = (await lark.File(lark.Note("Afebrile."))).Value.Document;
        await using var desk = await Desk.Open(lark.Hospital, Clerk("records.read", "records.retract"), r => r.MapRecords());

        using var retracted = await desk.Submit($"/charts/{lark.Encounter}?doc={id}", $"/documents/{id}/retract", ("Reason", "Other Okafor"));

        Assert.Equal(HttpStatusCode.Redirect, retracted.StatusCode);
        var page = await desk.Page($"/documents/{id}");
        Assert.Contains("Other Okafor", page.QuerySelector(".superseded")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Afebrile.", page.QuerySelector(".doctext")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task A_chart_is_found_by_its_account_number(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await using var desk = await Desk.Open(lark.Hospital, Clerk("records.read"), r => r.MapRecords());

        using var found = await desk.Submit("/charts", "/charts", ("Account", " 2609-04418 "));
        using var none = await desk.Submit("/charts", "/charts", ("Account", "9"));

        Assert.Equal($"/charts/{lark.Encounter}", found.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory, OnBothStores]
    public async Task What_is_filed_after_assembly_shows_as_late(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await lark.File(lark.Note("Afebrile."));
        await using var desk = await Desk.Open(lark.Hospital, Clerk("records.read", "records.assemble"), r => r.MapRecords());

        using var assembled = await desk.Submit($"/charts/{lark.Encounter}", $"/charts/{lark.Encounter}/assemble");
        lark.Hospital.Clock.Advance(TimeSpan.FromMinutes(5));
        await lark.File(lark.Note("Late result."));

        Assert.Equal(HttpStatusCode.Redirect, assembled.StatusCode);
        Assert.Contains("1 late", (await desk.Page($"/charts/{lark.Encounter}")).QuerySelector(".tracks")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task Every_version_is_listed_and_opens_as_filed(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var id = (await lark.File(lark.Note("First."))).Value.Document;
        await lark.Do(s => DocumentRecords.AddVersion(s, id, new(Encoding.UTF8.GetBytes("Second."), "text/plain", DocumentChange.Edit, "Typed wrongly")));
        await using var desk = await Desk.Open(lark.Hospital, Clerk("records.read"), r => r.MapRecords());

        var versions = await desk.Page($"/documents/{id}/versions");
        var first = await desk.Page($"/documents/{id}?version=1");

        Assert.Equal(["2", "1"], versions.QuerySelectorAll("tbody a").Select(a => a.TextContent));
        Assert.Equal("First.", first.QuerySelector(".doctext")!.TextContent);
        Assert.Contains("not the current", first.QuerySelector(".superseded")!.TextContent, StringComparison.Ordinal);
    }

    static Caller Clerk(params string[] permissions) => new(new UserId(5), "clerk", permissions.ToHashSet(), "test");

    static void Damage(Larkfield lark)
    {
        var file = Directory.EnumerateFiles(lark.Hospital.Options.Home.Blobs, "*", SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(file);
        bytes[^20] ^= 1;
        File.WriteAllBytes(file, bytes);
    }
}
