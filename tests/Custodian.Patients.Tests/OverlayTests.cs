using Custodian.Billing.Views;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Merging;
using Custodian.Patients.Overlays;
using Custodian.Patients.Views;
using Custodian.Records;
using Custodian.Records.Views;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Tests;

public class OverlayTests
{
    [Theory, OnBothStores]
    public async Task A_suspected_overlay_holds_the_bills_flags_the_record_and_both_end_with_it(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var patient = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"));
        var before = await hospital.Visit(patient, "A1");
        await hospital.Drain();

        await hospital.Run(SuspectOverlay.SuspectOverlay.Definition, new(patient, "two blood groups"));
        await hospital.Drain();
        var after = await hospital.Visit(patient, "A2");
        await hospital.Drain();

        Assert.Equal((1, 1, true), (await Holds(hospital, before), await Holds(hospital, after), await Quarantined(hospital, patient)));
        var banner = await hospital.Do<string>(async s => string.Join(';', (await PersonBanner.Of(s, patient))!.Flags.Select(f => f.Text)));
        Assert.Contains("Overlay suspected", banner.Value);

        await hospital.Run(ClearOverlay.ClearOverlay.Definition, new(patient, "laboratory error"));
        await hospital.Drain();
        Assert.Equal((0, 0, false), (await Holds(hospital, before), await Holds(hospital, after), await Quarantined(hospital, patient)));
    }

    [Theory, OnBothStores]
    public async Task A_split_moves_the_chosen_items_to_a_new_record_and_keeps_where_they_had_been(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var patient = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"), "M1");
        var (own, others) = (await hospital.Visit(patient, "A1"), await hospital.Visit(patient, "A2"));
        var (ownPaper, wrongPaper, othersPaper, loose) = (await hospital.File(patient, own, "own"), await hospital.File(patient, own, "wrongly on A1"), await hospital.File(patient, others, "other's"), await hospital.File(patient, null, "loose"));
        await hospital.Run(SuspectOverlay.SuspectOverlay.Definition, new(patient, "two blood groups"));

        var split = await hospital.Run(SplitRecord.SplitRecord.Definition, new(patient, [new("visit", others.Value), new("document", wrongPaper.Value), new("document", loose.Value)], "blood groups")
        {
            NewPerson = Larkfield.Person("Okafor", "Miriam", "19530402"), Confirmed = true, Complete = true,
        });
        await hospital.Drain();

        Assert.True(split.Ok, split.Problem?.Text);
        var other = split.Value;
        Assert.Equal((patient, other), (await VisitOf(hospital, own), await VisitOf(hospital, others)));
        Assert.Equal([patient, other, other, other], [await DocumentOf(hospital, ownPaper), await DocumentOf(hospital, wrongPaper), await DocumentOf(hospital, othersPaper), await DocumentOf(hospital, loose)]);
        var sheet = await hospital.Run(ReadOverlay.Definition, patient);
        Assert.Equal((3, false), (sheet.Value.Moved.Count, sheet.Value.Suspected));
        Assert.Equal("PAT-0203", (await hospital.Do(s => PatientRecords.Merge(s, patient, other, "x"))).Problem?.Code);
        Assert.Equal(1, await hospital.Query(db => db.Set<AccountView>().CountAsync(a => a.EncounterId == others)));
    }

    [Theory, OnBothStores]
    public async Task A_split_needs_quarantine_items_a_reason_and_confirmation(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var patient = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"), "M1");
        var other = await hospital.Add(Larkfield.Person("Quist", "Ada", "19300101"), "M2");
        var (visit, foreign) = (await hospital.Visit(patient, "A1"), await hospital.Visit(other, "A2"));
        SplitRecord.SplitRecord.Input good = new(patient, [new("visit", visit.Value)], "blood groups") { ToNumber = "M2", Confirmed = true };

        var calm = await hospital.Run(SplitRecord.SplitRecord.Definition, good);
        await hospital.Run(SuspectOverlay.SuspectOverlay.Definition, new(patient, "two blood groups"));
        var nothing = await hospital.Run(SplitRecord.SplitRecord.Definition, good with { Items = [] });
        var unconfirmed = await hospital.Run(SplitRecord.SplitRecord.Definition, good with { Confirmed = false });
        var nobody = await hospital.Run(SplitRecord.SplitRecord.Definition, good with { ToNumber = "" });
        var strange = await hospital.Run(SplitRecord.SplitRecord.Definition, good with { Items = [new("number", foreign.Value)] });
        var done = await hospital.Run(SplitRecord.SplitRecord.Definition, good);

        Assert.Equal(["PAT-0252", "PAT-0253", "PAT-0254", "PAT-0255", "PAT-0214"], [calm.Problem?.Code, nothing.Problem?.Code, unconfirmed.Problem?.Code, nobody.Problem?.Code, strange.Problem?.Code]);
        Assert.Equal((other, other), (done.Value, await VisitOf(hospital, visit)));
    }

    [Theory, OnBothStores]
    public async Task Who_saw_the_record_is_listed_from_the_audit_trail(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var patient = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"));
        var nurse = new Caller(new UserId(7), "nurse", new HashSet<string> { "*" }, "test");
        await hospital.Run(UpdateDemographics.ReadDemographics.Definition, patient, nurse);
        hospital.Clock.Advance(TimeSpan.FromDays(20));

        Assert.Equal("nurse", Assert.Single((await hospital.Run(ReadOverlay.Definition, patient)).Value.Viewers).Who);
        hospital.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Empty((await hospital.Run(ReadOverlay.Definition, patient)).Value.Viewers);
    }

    static Task<int> Holds(Hospital hospital, EncounterId visit) => hospital.Query(db => db.Set<AccountView>().Where(a => a.EncounterId == visit).Select(a => a.Holds).SingleAsync());

    static Task<bool> Quarantined(Hospital hospital, PatientId id) => hospital.Query(db => db.Set<PatientView>().Where(p => p.Id == id).Select(p => p.Quarantined).SingleAsync());

    static Task<PatientId> VisitOf(Hospital hospital, EncounterId id) => hospital.Query(db => db.Set<EncounterView>().Where(e => e.Id == id).Select(e => e.PatientId).SingleAsync());

    static Task<PatientId> DocumentOf(Hospital hospital, DocumentId id) => hospital.Query(db => db.Set<DocumentView>().Where(d => d.Id == id).Select(d => d.PatientId).SingleAsync());
}
