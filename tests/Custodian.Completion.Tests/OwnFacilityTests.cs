using Custodian.Completion.ListCharts;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Records;
using Custodian.StoreTesting;

namespace Custodian.Completion.Tests;

/// <summary>Charts and signatures of two facilities, seen by somebody limited to the first.</summary>
public class OwnFacilityTests
{
    [Theory, OnBothStores]
    public async Task Incomplete_charts_and_their_counts_are_those_of_ones_own_facility(StoreKind kind)
    {
        await using var here = await Larkfield.Open(kind);
        var there = await Beside(here);
        await here.Discharge();
        await there.Discharge();
        await here.Hospital.Drain();
        var only = Hospital.At(here.Facility);

        foreach (var sort in new[] { "due", "-discharged", "missing" })
        {
            var charts = (await here.Hospital.Run(ListCharts.ListCharts.Definition, new ChartQuery("open", null, sort, 1), only)).Value;
            Assert.Equal((here.Encounter, 1, 1), (Assert.Single(charts.Rows).Encounter, charts.Total, charts.Views["open"]));
        }

        Assert.Equal(1, (await here.Hospital.Run(ListCharts.ListCharts.Definition, new ChartQuery("open", EncounterClass.Inpatient, "due", 1), only)).Value.Total);
        Assert.Equal(2, (await here.Hospital.Run(ListCharts.ListCharts.Definition, new ChartQuery("open", null, "due", 1))).Value.Total);
        Assert.Equal((1, 2), ((await here.Hospital.Counted("/completion", only)).Open, (await here.Hospital.Counted("/completion", Hospital.Everyone)).Open));
    }

    [Theory, OnBothStores]
    public async Task Documents_to_sign_are_those_of_ones_own_facility(StoreKind kind)
    {
        await using var here = await Larkfield.Open(kind);
        var there = await Beside(here);
        var own = await here.File(DocumentTypes.DischargeSummary);
        await there.File(DocumentTypes.DischargeSummary);
        await here.Hospital.Drain();
        var only = Larkfield.DoctorCaller with { Facilities = new HashSet<FacilityId> { here.Facility } };

        var list = (await here.Hospital.Run(ListToSign.ListToSign.Definition, false, only)).Value;
        var all = (await here.Hospital.Run(ListToSign.ListToSign.Definition, false, Larkfield.DoctorCaller)).Value;

        Assert.Equal((own, 2), (Assert.Single(list.Items).Document, all.Items.Count));
        Assert.Equal((1, 2), ((await here.Hospital.Counted("/sign", only)).Open, (await here.Hospital.Counted("/sign", Larkfield.DoctorCaller)).Open));
    }

    static async Task<Larkfield> Beside(Larkfield here) => (await here.Hospital.Do<Larkfield>(async s =>
    {
        var facility = FacilityRecords.Add(s, "WEST", "Westfield Hospital", "America/New_York");
        await s.Db.SaveChangesAsync();
        var patient = await PatientRecords.Register(s, facility, new Demographics { Family = "Westerly", Given = "Wilma", Sex = "F" }, null, s.Now);
        var visit = new VisitData { Class = EncounterClass.Inpatient, Attending = here.Doctor, AdmittedAt = s.Now.AddDays(-6) };
        var encounter = await EncounterRecords.Open(s, patient, facility, "2609-04419", EncounterState.InProgress, visit, s.Now.AddDays(-6));
        return here with { Facility = facility, Patient = patient, Encounter = encounter.Value };
    })).Value;
}
