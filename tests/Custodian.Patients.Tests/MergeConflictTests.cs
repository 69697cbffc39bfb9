using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Patients.Merging;
using Custodian.StoreTesting;

namespace Custodian.Patients.Tests;

/// <summary>What the modules say against a merge, each through its own registered check.</summary>
public class MergeConflictTests
{
    [Theory, OnBothStores]
    public async Task Two_open_admissions_stop_a_merge(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (a, b) = await Pair(hospital);
        await hospital.Visit(a, "A1", EncounterClass.Inpatient);
        await hospital.Visit(b, "B1", EncounterClass.Inpatient);

        Assert.Equal("ENC-0301", (await Merge(hospital, a, b)).Problem?.Code);
        Assert.Contains("ENC-0304", await Codes(hospital, a, b));
    }

    [Theory, OnBothStores]
    public async Task One_open_admission_is_a_warning_and_the_merge_goes_on(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (a, b) = await Pair(hospital);
        await hospital.Visit(b, "B1", EncounterClass.Inpatient);

        Assert.Equal(["ENC-0304"], await Codes(hospital, a, b));
        Assert.True((await Merge(hospital, a, b)).Ok);
    }

    [Theory, OnBothStores]
    public async Task Stays_that_overlap_are_a_warning(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (a, b) = await Pair(hospital);
        var left = await hospital.Visit(a, "A1", EncounterClass.Inpatient);
        hospital.Clock.Advance(TimeSpan.FromHours(1));
        await hospital.Visit(b, "B1", EncounterClass.Inpatient);
        hospital.Clock.Advance(TimeSpan.FromHours(1));
        await hospital.Do(s => EncounterRecords.Discharge(s, left, new VisitData { DischargeStatus = "01" }, s.Now));

        Assert.Contains("ENC-0303", await Codes(hospital, a, b));
    }

    [Theory, OnBothStores]
    public async Task A_death_before_the_others_visit_stops_it_and_one_alone_is_a_warning(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (a, b) = await Pair(hospital);
        await hospital.Do<bool>(async s => await PatientRecords.Update(s, a, new Demographics { DiedOn = new DateOnly(2026, 9, 1) }, s.Now));
        Assert.Equal(["PAT-0223"], await Codes(hospital, a, b));

        await hospital.Visit(b, "B1");
        Assert.Equal("ENC-0302", (await Merge(hospital, a, b)).Problem?.Code);

        await hospital.Do<bool>(async s => await PatientRecords.Update(s, b, new Demographics { DiedOn = new DateOnly(2026, 9, 20) }, s.Now));
        Assert.Contains("PAT-0224", await Codes(hospital, a, b));
    }

    [Theory, OnBothStores]
    public async Task A_suspected_overlay_stops_it_and_a_restriction_stays_on_the_survivor(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var (a, b) = await Pair(hospital);
        await hospital.Do<bool>(async s => await PatientFlags.Raise(s, b, "restricted", "Restricted: 1 document"));
        Assert.Equal(["PAT-0226"], await Codes(hospital, a, b));
        await hospital.Run(SuspectOverlay.SuspectOverlay.Definition, new(b, "two blood groups"));
        Assert.Equal("PAT-0225", (await Merge(hospital, a, b)).Problem?.Code);

        await hospital.Run(ClearOverlay.ClearOverlay.Definition, new(b, "laboratory error"));
        Assert.True((await Merge(hospital, a, b)).Ok);

        var flags = await hospital.Do<string>(async s => string.Join(',', (await PatientRecords.Flags(s, a)).Select(f => f.Kind)));
        Assert.Equal("restricted", flags.Value);
    }

    static async Task<(PatientId, PatientId)> Pair(Hospital hospital) => (await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314")), await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314")));

    static Task<Outcome<Done>> Merge(Hospital hospital, PatientId into, PatientId from) => hospital.Do(s => PatientRecords.Merge(s, into, from, "same person"));

    static async Task<IEnumerable<string>> Codes(Hospital hospital, PatientId a, PatientId b) =>
        (await hospital.Do<IReadOnlyList<Finding>>(async s => (await PatientMerging.Conflicts(s, a, b)).ToList())).Value.Select(f => f.Code).Order().Distinct();
}
