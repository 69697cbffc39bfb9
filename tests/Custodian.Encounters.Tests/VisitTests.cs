using Custodian.Kernel;
using Custodian.Patients;
using Custodian.StoreTesting;

namespace Custodian.Encounters.Tests;

public class VisitTests
{
    [Theory, OnBothStores]
    public async Task An_admission_by_form_gets_the_next_account_and_the_facilitys_day(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);

        var first = await larkfield.Visit((await larkfield.Admit(day: "t-1", time: "11:30 pm")).Value);
        var second = await larkfield.Visit((await larkfield.Admit(Larkfield.Inpatient with { Bed = "B" }, patient: await larkfield.Add("Lindqvist", "Harald"))).Value);

        Assert.Equal(("2609-00001", "2609-00002"), (first.Account, second.Account));
        Assert.Equal((new DateOnly(2026, 9, 14), new DateTime(2026, 9, 15, 3, 30, 0, DateTimeKind.Utc)), (first.AdmitDate, first.AdmittedAt!.Value));
    }

    [Theory, OnBothStores]
    public async Task Account_numbers_of_admissions_at_once_differ(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var clinic = new VisitData { Class = EncounterClass.Clinic, Service = "MED" };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => larkfield.Admit(clinic))));

        Assert.All(outcomes, o => Assert.True(o.Ok, o.Problem?.Text));
        var visits = (await larkfield.Hospital.Do<IReadOnlyList<Views.EncounterView>>(async s => (await EncounterRecords.OfPatient(s, larkfield.Patient)).ToList())).Value;
        Assert.Equal(Enumerable.Range(1, 12).Select(i => $"2609-{i:00000}"), visits.Select(v => v.Account).Order());
    }

    [Theory, OnBothStores]
    public async Task An_account_a_message_brought_is_passed_over(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        await larkfield.Hospital.Do(s => EncounterRecords.Open(s, larkfield.Patient, larkfield.Facility, "2609-00001", EncounterState.InProgress, new VisitData(), s.Now));

        Assert.Equal("2609-00002", (await larkfield.Visit((await larkfield.Admit()).Value)).Account);
    }

    public static readonly TheoryData<string, string, string> Refused = new()
    {
        { "t+3", "09:00", "Day" }, { "yesterday", "09:00", "Day" }, { "t", "25:00", "Day" }, { "", "", "Day" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task A_time_that_cannot_be_is_refused_at_its_field(string day, string time, string field)
    {
        await using var larkfield = await Larkfield.Open(StoreKind.Sqlite);

        var outcome = await larkfield.Admit(day: day, time: time);

        Assert.Equal("ENC-0106", outcome.Problem?.Code);
        Assert.Contains(outcome.Problem!.Fields!, f => f.Field == field);
    }

    [Theory, OnBothStores]
    public async Task A_second_stay_and_a_taken_bed_are_refused(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        await larkfield.Admit();

        var again = await larkfield.Admit(Larkfield.Inpatient with { Bed = "B" });
        var sameBed = await larkfield.Admit(patient: await larkfield.Add("Lindqvist", "Harald"));

        Assert.Equal(("ENC-0107", "ENC-0109"), (again.Problem?.Code, sameBed.Problem?.Code));
    }

    [Theory, OnBothStores]
    public async Task A_stay_is_moved_discharged_and_taken_back_with_its_history(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var id = (await larkfield.Admit()).Value;

        var moved = await larkfield.Hospital.Run(MovePatient.MovePatient.Definition, new(id, (await larkfield.Visit(id)).Version, "t", "09:45", new VisitData { Unit = "ICU", Room = "2", Bed = "C" }));
        var left = await larkfield.Hospital.Run(DischargePatient.DischargePatient.Definition, new(id, (await larkfield.Visit(id)).Version, "t", "10:00", "01"));
        var gone = await larkfield.Visit(id);
        var back = await larkfield.Hospital.Run(DischargePatient.CancelDischarge.Definition, new(id, gone.Version));

        Assert.True(moved.Ok && left.Ok && back.Ok);
        Assert.Equal((EncounterState.Discharged, "01", "ICU"), (gone.State, gone.DischargeStatus, gone.Unit));
        var page = (await larkfield.Hospital.Run(ShowEncounter.ShowEncounter.Definition, id)).Value;
        Assert.Equal(EncounterState.InProgress, page.Visit.State);
        Assert.Equal(["DischargeCancelled", "Discharged", "Transferred", "Admitted"], page.Events.Select(e => e.Kind));
    }

    [Theory, OnBothStores]
    public async Task Of_two_discharges_from_one_form_version_the_second_is_stale(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var id = (await larkfield.Admit()).Value;

        var outcomes = await Task.WhenAll(
            Task.Run(() => larkfield.Hospital.Run(DischargePatient.DischargePatient.Definition, new(id, 1, "t", "09:50", "01"))),
            Task.Run(() => larkfield.Hospital.Run(DischargePatient.DischargePatient.Definition, new(id, 1, "t", "09:55", "20"))));

        Assert.Single(outcomes, o => o.Ok);
        Assert.Equal(ProblemKind.Stale, outcomes.Single(o => !o.Ok).Problem!.Kind);
    }

    [Theory, OnBothStores]
    public async Task A_discharge_before_the_admission_or_without_a_destination_is_refused(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var id = (await larkfield.Admit()).Value;

        var early = await larkfield.Hospital.Run(DischargePatient.DischargePatient.Definition, new(id, 1, "t", "08:00", "01"));
        var nowhere = await larkfield.Hospital.Run(DischargePatient.DischargePatient.Definition, new(id, 1, "t", "10:00", "99"));
        var cancelled = await larkfield.Hospital.Run(CancelEncounter.CancelEncounter.Definition, new(id, 1));
        var twice = await larkfield.Hospital.Run(CancelEncounter.CancelEncounter.Definition, new(id, 2));

        Assert.Equal(("ENC-0104", "ENC-0116", null, "ENC-0118"), (early.Problem?.Code, nowhere.Problem?.Code, cancelled.Problem?.Code, twice.Problem?.Code));
    }

    [Theory, OnBothStores]
    public async Task The_census_counts_who_is_here_by_unit_and_follows_merges(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var id = (await larkfield.Admit()).Value;
        var survivor = await larkfield.Add("Okafor", "Margaret Anne");
        await larkfield.Admit(new VisitData { Class = EncounterClass.Emergency, Service = "EM", Unit = "ED", AdmitReason = "fall" }, patient: await larkfield.Add("Lindqvist", "Harald"));
        await larkfield.Hospital.Do(s => PatientRecords.Merge(s, survivor, larkfield.Patient, "same person"));

        var all = (await larkfield.Hospital.Run(ListCensus.ListCensus.Definition, new(null, null, null))).Value;
        var ward = (await larkfield.Hospital.Run(ListCensus.ListCensus.Definition, new(larkfield.Facility, "4W", EncounterClass.Inpatient))).Value;

        Assert.Equal([("4W", 1), ("ED", 1)], all.Units.Select(u => (u.Unit, u.Patients)));
        Assert.Equal((id, survivor, "Margaret Anne"), (ward.Rows[0].Encounter, ward.Rows[0].Patient, ward.Rows[0].Given));
        Assert.Equal((1, 2), (ward.Total, ward.Here));
    }

    [Theory, OnBothStores]
    public async Task The_registers_list_by_the_facilitys_own_days_without_cancelled_visits(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var id = (await larkfield.Admit(day: "t-1", time: "23:30")).Value;
        await larkfield.Hospital.Run(DischargePatient.DischargePatient.Definition, new(id, 1, "t", "09:00", "06"));
        var error = (await larkfield.Admit()).Value;
        await larkfield.Hospital.Run(CancelEncounter.CancelEncounter.Definition, new(error, 1));

        var today = (await larkfield.Hospital.Run(ListMovements.ListMovements.Definition, new(false, null, null, null))).Value;
        var yesterday = (await larkfield.Hospital.Run(ListMovements.ListMovements.Definition, new(false, null, new(2026, 9, 14), new(2026, 9, 14)))).Value;
        var left = (await larkfield.Hospital.Run(ListMovements.ListMovements.Definition, new(true, null, null, null))).Value;

        Assert.Equal((0, 1, 1), (today.Total, yesterday.Total, left.Total));
        Assert.Equal("06", left.Rows[0].DischargeStatus);
    }

    [Theory, OnBothStores]
    public async Task A_patient_is_found_by_account_and_a_merged_id_leads_to_the_survivor(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        await larkfield.Admit();
        var survivor = await larkfield.Add("Okafor", "Margaret Anne");
        await larkfield.Hospital.Do(s => PatientRecords.Merge(s, survivor, larkfield.Patient, "same person"));

        var found = (await larkfield.Hospital.Do<IReadOnlyList<PatientId>>(async s => (await FindAccounts.Lookup.Find(s, "2609-00001")).ToList())).Value;
        var page = (await larkfield.Hospital.Run(ShowPatient.ShowPatient.Definition, larkfield.Patient)).Value;

        Assert.Equal(larkfield.Patient, Assert.Single(found));
        Assert.Equal((survivor, 1, 1), (page.Id, page.Visits.Count, page.File.Merges.Count));
        Assert.Contains(page.File.Numbers, n => n.Old);
    }

    [Theory, OnBothStores]
    public async Task An_imported_visit_reads_like_one_admitted_and_discharged(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var said = Larkfield.Inpatient with
        {
            AdmittedAt = new(2026, 9, 1, 3, 0, 0, DateTimeKind.Utc), DischargedAt = new(2026, 9, 4, 15, 0, 0, DateTimeKind.Utc), DischargeStatus = "01",
            Coverages = [new CoverageData("00120", "Medicare", "MA", "1EG4TE5MK73", "", "18")],
        };

        var outcome = await larkfield.Hospital.Run(EncounterBulk.Definition, [new BulkEncounter(new(5), larkfield.Patient, larkfield.Facility, "X1", EncounterState.Discharged, said)]);
        var page = (await larkfield.Hospital.Run(ShowEncounter.ShowEncounter.Definition, new EncounterId(5))).Value;

        Assert.True(outcome.Ok);
        Assert.Equal((new DateOnly(2026, 8, 31), new DateOnly(2026, 9, 4), 4, "Medicare"), (page.Visit.AdmitDate, page.Visit.DischargeDate, page.Visit.LengthOfStay, page.Visit.PayerName));
        Assert.Equal(["Discharged", "Admitted"], page.Events.Select(e => e.Kind));
    }
}
