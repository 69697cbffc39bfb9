using System.Net;
using Custodian.Completion.DecideDeficiency;
using Custodian.Completion.Model;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Records.Tests;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Custodian.Ui.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Completion.Tests;

public class CompletionPageTests
{
    static readonly Caller Analyst = new(new UserId(5), "analyst", new HashSet<string> { "completion.read", "completion.analyse", "records.read" }, "test");

    [Theory, OnBothStores]
    public async Task The_work_list_shows_the_chart_in_its_views_and_orders(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await Discharged(lark);
        await using var desk = await Desk.Open(lark.Hospital, Analyst, Map);

        foreach (var path in new[] { "/completion", "/completion?view=documents&sort=-missing", "/completion?view=overdue&sort=discharged", "/completion?class=Inpatient&sort=-unsigned" })
        {
            var row = Assert.Single((await desk.Page(path)).QuerySelectorAll("tr[data-row]"));
            Assert.Contains("2609-04418", row.TextContent, StringComparison.Ordinal);
        }

        Assert.Empty((await desk.Page("/completion?view=signatures")).QuerySelectorAll("tr[data-row]"));
        Assert.Contains("Clear the last filter", (await desk.Page("/completion?class=Emergency")).DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothStores]
    public async Task The_chart_page_shows_the_tracks_and_the_open_deficiencies(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await Discharged(lark);
        await using var desk = await Desk.Open(lark.Hospital, Analyst, Map);

        var page = await desk.Page($"/charts/{lark.Encounter}");

        Assert.Contains("2 missing", page.QuerySelector(".tracks")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("li.fd").Length);
    }

    [Theory, OnBothStores]
    public async Task A_waived_deficiency_stays_waived_and_the_chart_becomes_ready(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await Discharged(lark);
        await using var desk = await Desk.Open(lark.Hospital, Analyst, Map);

        foreach (var row in await Rows(lark))
        {
            using var saved = await desk.Submit($"/completion/{lark.Encounter}", $"/completion/deficiencies/{row.Id}", ("Decision", "Waive"), ("Reason", "Transferred within the hour"));
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        await lark.File(DocumentTypes.LaboratoryReport);
        await lark.Hospital.Drain();
        Assert.True(await lark.Ready());
        Assert.All(await Rows(lark), row => Assert.Equal(DeficiencyState.Waived, row.State));
    }

    [Theory, OnBothStores]
    public async Task A_reassigned_deficiency_stays_with_its_new_owner(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await Discharged(lark);
        var other = (await lark.Hospital.Do<PractitionerId>(async s => await EncounterRecords.Practitioner(s, new PractitionerData("1111111112", "Tran", "Linh")))).Value;
        var row = (await Rows(lark))[0];

        var moved = await lark.Hospital.Run(DecideDeficiency.DecideDeficiency.Definition, new(row.Id, Decision.Reassign, "", other, row.Version), Analyst);
        var stale = await lark.Hospital.Run(DecideDeficiency.DecideDeficiency.Definition, new(row.Id, Decision.Waive, "x", null, row.Version), Analyst);
        await lark.File(DocumentTypes.LaboratoryReport);
        await lark.Hospital.Drain();

        Assert.Equal((true, "CMP-0409"), (moved.Ok, stale.Problem?.Code));
        Assert.Equal(other, (await Rows(lark)).Single(r => r.Id == row.Id).ResponsibleId);
    }

    [Theory, OnBothStores]
    public async Task A_doctor_signs_from_the_phone_what_was_displayed(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        var id = await lark.File(DocumentTypes.DischargeSummary);
        await lark.Hospital.Drain();
        await using var desk = await Desk.Open(lark.Hospital, Larkfield.DoctorCaller, Map);

        var list = await desk.Page("/sign");
        var shown = await desk.Page($"/sign/{id}");
        var box = shown.QuerySelector("input[name=Shown]")!.GetAttribute("value")!;
        using var unticked = await desk.Submit("/sign", "/sign");
        using var signed = await desk.Submit("/sign", "/sign", ("Shown", box));
        await lark.Hospital.Drain();

        Assert.Null(list.QuerySelector("input[name=Shown]"));
        Assert.Contains("OKAFOR", list.QuerySelector(".item")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Text of DS", shown.QuerySelector(".doctext")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (unticked.StatusCode, signed.StatusCode));
        Assert.Empty(await lark.Missing());
        Assert.Empty((await desk.Page("/sign")).QuerySelectorAll(".item"));
    }

    [Theory, OnBothStores]
    public async Task A_doctor_declines_their_own_and_nobody_elses(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await lark.File(DocumentTypes.DischargeSummary);
        await lark.Hospital.Drain();
        var row = Assert.Single(await Rows(lark));
        var stranger = Larkfield.DoctorCaller with { UserId = new UserId(99) };

        var refused = await lark.Hospital.Run(DecideDeficiency.DecideDeficiency.Decline, new(row.Id, Decision.Decline, "Not mine", null, null), stranger);
        var declined = await lark.Hospital.Run(DecideDeficiency.DecideDeficiency.Decline, new(row.Id, Decision.Decline, "Not mine", null, null), Larkfield.DoctorCaller);

        Assert.Equal(("CMP-0403", true), (refused.Problem?.Code, declined.Ok));
        Assert.Equal((DeficiencyState.Declined, "Not mine"), (Assert.Single(await Rows(lark)).State, Assert.Single(await Rows(lark)).Reason));
        Assert.Equal(["MissingSignature DS"], await lark.Missing());
    }

    [Theory, OnBothStores]
    public async Task The_rail_counts_what_is_open(StoreKind kind)
    {
        await using var lark = await Larkfield.Open(kind);
        await Discharged(lark);
        await lark.File(DocumentTypes.Consultation);
        await lark.Hospital.Drain();
        var items = lark.Hospital.Services.GetServices<NavItem>().ToList();

        Assert.Equal(new NavCount(1, Overdue: true), await Count("/completion", Analyst));
        Assert.Equal(new NavCount(1, Overdue: false), await Count("/sign", Larkfield.DoctorCaller));
        Assert.Equal(default, await Count("/sign", Analyst));

        Task<NavCount> Count(string href, Caller caller) => lark.Hospital.Query(db => items.Single(i => i.Href == href).Count!(db, caller, CancellationToken.None));
    }

    static async Task Discharged(Larkfield lark)
    {
        await lark.Discharge();
        await lark.Hospital.Drain();
    }

    static Task<List<Deficiency>> Rows(Larkfield lark) => lark.Hospital.Query(db => db.Set<Deficiency>().OrderBy(d => d.Id).ToListAsync());

    static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapRecords();
        routes.MapCompletion();
    }
}
