using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Custodian.Access;
using Custodian.Coding.ListQueue;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Custodian.Ui.Web;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.Tests;

public class BatchTests
{
    [Theory, OnBothStores]
    public async Task Chosen_accounts_are_assigned_and_what_is_refused_is_listed_with_its_rule(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        await People(ward);
        var (free, open) = (await ward.Ready("2609-00001"), await ward.Ready("2609-00002"));
        await using var desk = await Desk.Open(ward);
        var queue = await desk.Page("/coding/queue");
        await ward.Save(open, Ward.Sepsis, Ward.Nakagawa);

        var (_, asked) = await desk.Submit(Batch(queue), [("id", $"{free}"), ("id", $"{open}")], action: "/coding/batch/assign");
        var (status, done) = await desk.Submit(Form(asked), [("Coder", "coder.dube")], action: "/coding/batch/assign");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("1 done, 1 refused", done.QuerySelector("h1")?.TextContent);
        var row = done.QuerySelectorAll("#refused tbody tr").Single();
        Assert.Equal(("2609-00002", "COD-0404"), (row.QuerySelector("a")?.TextContent, row.QuerySelector(".rule")?.TextContent));
        Assert.Equal("coder.dube", (await ward.State(free))?.Coder);
        Assert.Equal("tnakagawa", (await ward.State(open))?.Coder);
        Assert.Equal([free], (await Rows(ward, QueueView.Mine, "coder.dube")).Select(r => r.Encounter));
    }

    [Theory, OnBothStores]
    public async Task Every_record_of_a_batch_has_its_own_audit_event(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        await People(ward);
        EncounterId[] both = [await ward.Ready("2609-00001"), await ward.Ready("2609-00002")];
        await using var desk = await Desk.Open(ward);

        var (_, asked) = await desk.Submit(Batch(await desk.Page("/coding/queue")), both.Select(id => ("id", $"{id}")), action: "/coding/batch/assign");
        await desk.Submit(Form(asked), [("Coder", "coder.dube")], action: "/coding/batch/assign");

        var events = await ward.Hospital.Query(db => db.Set<AuditEvent>().Where(e => e.Action == "coding.assign-case" && e.Detail != "").ToListAsync());
        Assert.Equal(both.Order(), events.Select(e => e.EncounterId!.Value).Order());
        Assert.All(events, e => Assert.Equal(("assigned to coder.dube", "ok", "ndube"), (e.Detail, e.Outcome, e.Actor)));
    }

    [Theory, OnBothStores]
    public async Task Only_somebody_who_codes_is_given_an_account(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        await People(ward);
        var id = await ward.Ready();
        var version = (await ward.Open(id)).Version;

        var clerk = await ward.Hospital.Run(AssignCase.AssignCase.Definition, new(id, version, "clerk.haddad"), Ward.Nakagawa);
        var nobody = await ward.Hospital.Run(AssignCase.AssignCase.Definition, new(id, version, "nobody.atall"), Ward.Nakagawa);

        Assert.Equal(("COD-0440", "COD-0440"), (clerk.Problem?.Code, nobody.Problem?.Code));
        Assert.Equal("", (await ward.State(id))?.Coder);
    }

    [Theory, OnBothStores]
    public async Task An_account_that_is_given_back_waits_in_the_pool_again(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        await People(ward);
        var id = await ward.Ready();
        await ward.Save(id, Ward.Sepsis, Ward.Dube);

        var back = await ward.Hospital.Run(AssignCase.AssignCase.Definition, new(id, (await ward.Open(id)).Version, ""), Ward.Dube);

        Assert.True(back.Ok);
        Assert.Equal([id], (await Rows(ward, QueueView.Ready, "tnakagawa")).Select(r => r.Encounter));
        Assert.Equal(11, (await ward.Open(id)).Codes.Diagnoses.Count);
    }

    [Theory, OnBothStores]
    public async Task Accounts_are_pended_together_once_it_is_said_who_has_to_act(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        EncounterId[] both = [await ward.Ready("2609-00001"), await ward.Ready("2609-00002")];
        await using var desk = await Desk.Open(ward);

        var (_, asked) = await desk.Submit(Batch(await desk.Page("/coding/queue")), both.Select(id => ("id", $"{id}")), action: "/coding/batch/pend");
        var (silent, again) = await desk.Submit(Form(asked), [("kind", "signature"), ("owner", "")], action: "/coding/batch/pend");
        var (_, done) = await desk.Submit(Form(again), [("owner", "Dr Adeyemi")], action: "/coding/batch/pend");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent);
        Assert.Equal("signature", again.QuerySelector<IHtmlSelectElement>("select[name=kind]")?.Value);
        Assert.Equal("2 done", done.QuerySelector("h1")?.TextContent);
        Assert.Equal(2, (await Rows(ward, QueueView.Pended, "ndube")).Count);
    }

    [Theory, OnBothStores]
    public async Task A_raised_priority_orders_the_queue_and_its_reason_is_shown(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var (older, younger) = (await ward.Ready("2609-00001"), await ward.Ready("2609-00002"));
        await using var desk = await Desk.Open(ward);

        var (_, asked) = await desk.Submit(Batch(await desk.Page("/coding/queue")), [("id", $"{younger}")], action: "/coding/batch/priority");
        var (unsaid, _) = await desk.Submit(Form(asked), [], action: "/coding/batch/priority");
        await desk.Submit(Form(asked), [("Raised", "First")], action: "/coding/batch/priority");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid);
        Assert.Equal([younger, older], (await Rows(ward, QueueView.Ready, "ndube")).Select(r => r.Encounter));
        Assert.Contains("put first by the coding lead", (await desk.Page("/coding/queue")).QuerySelector(".prio")?.GetAttribute("title"));
        await ward.File(younger, Records.DocumentTypes.HistoryAndPhysical, "Another history.");
        Assert.Equal(CaseRaise.First, (await Rows(ward, QueueView.Ready, "ndube"))[0].Raised);
    }

    [Theory, OnBothStores]
    public async Task A_batch_without_accounts_is_told_to_choose_some(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        await ward.Ready();
        await using var desk = await Desk.Open(ward);

        var (status, page) = await desk.Submit(Batch(await desk.Page("/coding/queue")), [], action: "/coding/batch/assign");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Choose 1 to 200 accounts", page.Body!.TextContent);
    }

    [Theory, OnBothStores]
    public async Task The_whole_filtered_queue_is_exported_harmlessly_and_recorded_with_count_and_reason(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        await ward.Ready("=1+1");
        await ward.Ready("2609-00002");
        await ward.Admit("2609-00003");
        await using var desk = await Desk.Open(ward);
        var form = (IHtmlFormElement)(await desk.Page("/coding/queue?view=Ready&class=Inpatient")).QuerySelector("form[action^='/coding/queue/export']")!;

        var (silent, _) = await desk.Submit(form, []);
        var (status, csv) = await desk.SubmitText(form, [("Reason", "Meeting of the coders")]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (silent, status));
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("account,mrn,patient,", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("'=1+1,", StringComparison.Ordinal));
        Assert.Contains("\"OKAFOR, Margaret\"", csv);
        var audited = await ward.Hospital.Query(db => db.Set<AuditEvent>().SingleAsync(e => e.Action == "coding.export-queue"));
        Assert.Equal((AuditVerb.Output, "Meeting of the coders", "ok"), (audited.Verb, audited.Reason, audited.Outcome));
        Assert.StartsWith("2 rows exported: Input { View = Ready, Class = Inpatient", audited.Detail);
    }

    [Theory, OnBothStores]
    public async Task Exporting_needs_its_own_permission(StoreKind kind)
    {
        await using var ward = await Ward.Open(kind);
        var coder = new Caller(null, "ndube", new HashSet<string> { "coding.read", "coding.code" }, "test");

        var refused = await ward.Hospital.Run(ExportQueue.ExportQueue.Definition, new(QueueView.Ready), coder);

        Assert.Equal("ACC-0403", refused.Problem?.Code);
    }

    static async Task People(Ward ward)
    {
        var admin = ward.Hospital.Get<AccessAdmin>();
        await admin.SeedRoles();
        Assert.True((await admin.CreateUser("coder.dube", "Nomvula Dube", "coder")).Ok);
        Assert.True((await admin.CreateUser("clerk.haddad", "Salma Haddad", "clerk")).Ok);
    }

    static async Task<IReadOnlyList<QueueRow>> Rows(Ward ward, QueueView view, string caller) =>
        (await ward.Hospital.Run(ListQueue.ListQueue.Definition, new(view), Caller.System(caller))).Value.Rows;

    static IHtmlFormElement Batch(IHtmlDocument queue) => queue.Forms.OfType<IHtmlFormElement>().Single(f => f.QuerySelector("[name=id]") is not null);

    static IHtmlFormElement Form(IHtmlDocument page) => page.Forms.OfType<IHtmlFormElement>().Single(f => f.QuerySelector("[name=step]") is not null);
}
