using System.Net;
using Custodian.Access.ExportAudit;
using Custodian.Access.SearchAudit;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Tests;

public class AuditTests
{
    static readonly AuditQuestion Everything = new(null, null, null, null, null, null);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("=A,\"B\"", "\"'=A,\"\"B\"\"\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("O'Brien", "O'Brien")]
    [InlineData("", "")]
    public void A_cell_that_a_spreadsheet_would_run_is_made_text(string value, string cell) => Assert.Equal(cell, CsvText.Cell(value));

    [Theory, OnBothStores]
    public async Task Events_are_found_by_patient_person_action_day_and_outcome(StoreKind kind)
    {
        await using var hospital = await Hospital.Open(kind);
        var nurse = new Caller(new UserId(7), "nurse", new HashSet<string> { "test.read" }, "10.1.1.1");
        await hospital.Run(Touch, new PatientId(11), nurse);
        hospital.Clock.Advance(TimeSpan.FromDays(2));
        await hospital.Run(Touch, new PatientId(12), nurse);
        await hospital.Run(Touch, new PatientId(12));
        await hospital.Run(Touch, new PatientId(12), nurse with { Permissions = new HashSet<string>() });

        Assert.Equal(2, await Count(Everything with { Patient = new PatientId(12) }));
        Assert.Equal(3, await Count(Everything with { User = new UserId(7) }));
        Assert.Equal(4, await Count(Everything with { Action = "test.tou" }));
        Assert.Equal(1, await Count(Everything with { Action = "test.touch", Refused = true }));
        Assert.Equal(1, await Count(Everything with { Action = "test.touch", Until = new DateTime(2026, 9, 16, 0, 0, 0, DateTimeKind.Utc) }));
        Assert.Equal(0, await Count(Everything with { Action = "te%t" }));

        async Task<int> Count(AuditQuestion question) => (await hospital.Run(SearchAudit.SearchAudit.Definition, new(question, 1))).Value.Total;
    }

    [Theory, OnBothStores]
    public async Task The_trail_is_paged_newest_first_and_reading_it_is_in_it(StoreKind kind)
    {
        await using var hospital = await Hospital.Open(kind);
        for (var i = 1; i <= 205; i++)
        {
            await hospital.Run(Touch, new PatientId(i));
        }

        var question = Everything with { Action = "test.touch" };
        var first = (await hospital.Run(SearchAudit.SearchAudit.Definition, new(question, 1))).Value;
        var second = (await hospital.Run(SearchAudit.SearchAudit.Definition, new(question, 2))).Value;

        Assert.Equal((200, 5, 205), (first.Events.Count, second.Events.Count, first.Total));
        Assert.Equal(205, first.Events[0].PatientId!.Value.Value);
        var reads = await hospital.Query(db => db.Set<AuditEvent>().Where(e => e.Action == "audit.search").Select(e => e.Detail).ToListAsync());
        Assert.Equal(2, reads.Count);
        Assert.Contains("200 of 205 events", reads[0], StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task An_export_is_recorded_as_output_with_its_rows(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var privacy = await door.SignedIn("privacy.lund");

        var answer = await privacy.Submit("/audit?action=access.sign-in", "/audit/export");
        var lines = (await answer.Content.ReadAsStringAsync()).TrimEnd().Split("\r\n");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(2, lines.Length);
        Assert.Contains("privacy.lund,access.sign-in,SignIn", lines[1], StringComparison.Ordinal);
        Assert.Equal(["privacy.lund ok action=access.sign-in: 1 events exported"], await door.Audited("audit.export"));
        Assert.Equal(AuditVerb.Output, await door.Hospital.Query(db => db.Set<AuditEvent>().Where(e => e.Action == "audit.export").Select(e => e.Verb).SingleAsync()));
    }

    [Theory, OnBothStores]
    public async Task Only_who_may_export_exports(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var administrator = await door.SignedIn("administrator.reyes");

        var answer = await administrator.Submit("/audit", "/audit/export");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(["administrator.reyes ACC-0403"], await door.Audited("audit.export"));
    }

    [Theory, OnBothStores]
    public async Task The_verify_button_shows_that_the_chain_holds_and_where_it_broke(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var administrator = await door.SignedIn("administrator.reyes");

        var whole = await administrator.Submit("/audit", "/audit/verification");
        await door.Hospital.Query(db => db.Set<AuditEvent>().Where(e => e.Seq == 3).ExecuteUpdateAsync(set => set.SetProperty(e => e.Actor, "somebody else")));
        var broken = await administrator.Submit("/audit", "/audit/verification");

        Assert.Contains("The chain holds", await whole.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("AUD-0102", await broken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(2, (await door.Audited("audit.verify")).Count);
    }

    [Theory, OnBothStores]
    public async Task Filters_that_cannot_be_read_say_so(StoreKind kind)
    {
        await using var door = await Door.OpenWithDemoUsers(kind);
        using var privacy = await door.SignedIn("privacy.lund");

        var answer = await privacy.Get("/audit?patient=abc&from=someday");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("AUD-0202", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    static readonly Slice<PatientId, int> Touch = Slice.Read<PatientId, int>("test.touch", "test.read", Scope.Patient, (s, patient) =>
    {
        s.Accessed(patient);
        return Task.FromResult<Outcome<int>>(1);
    });
}
