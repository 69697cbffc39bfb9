using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.UpdateDemographics;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Tests;

public class UpdateDemographicsTests
{
    [Theory, OnBothStores]
    public async Task Of_two_editors_of_one_version_the_second_is_told_and_nothing_is_lost(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var id = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"));

        var outcomes = await Task.WhenAll(
            Task.Run(() => hospital.Run(UpdateDemographics.UpdateDemographics.Definition, new(id, 1, new Demographics { City = "Larkfield" }))),
            Task.Run(() => hospital.Run(UpdateDemographics.UpdateDemographics.Definition, new(id, 1, new Demographics { City = "Brookton" }))));

        Assert.Single(outcomes, o => o.Ok);
        Assert.Equal(ProblemKind.Stale, outcomes.Single(o => !o.Ok).Problem!.Kind);
        var row = await hospital.Query(db => db.Set<Patient>().SingleAsync());
        Assert.Equal(2, row.Version);
        Assert.Equal(outcomes[0].Ok ? "Larkfield" : "Brookton", row.City);
        Assert.Equal(1, await hospital.Query(db => db.Set<DemographicsHistory>().CountAsync()));
    }

    [Theory, OnBothStores]
    public async Task The_history_says_each_field_as_it_was_and_became(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var id = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"));
        await hospital.Run(UpdateDemographics.UpdateDemographics.Definition, new(id, 1, new Demographics { City = "Larkfield" }));
        hospital.Clock.Advance(TimeSpan.FromMinutes(1));
        await hospital.Run(UpdateDemographics.UpdateDemographics.Definition, new(id, 2, new Demographics { BirthDate = PartialDate.From(new(1951, 3, 15)), City = "" }));

        var changes = (await hospital.Do<IReadOnlyList<DemographicChange>>(async s => (await PatientFiles.Read(s, id))!.Changes.ToList())).Value;

        Assert.Equal([new ChangedField("Birth date", "14-Mar-1951", "15-Mar-1951"), new ChangedField("City", "Larkfield", "")], changes[0].Fields);
        Assert.Equal([new ChangedField("City", "", "Larkfield")], changes[1].Fields);
    }

    [Theory, OnBothStores]
    public async Task A_correction_that_cannot_be_right_or_hits_a_merged_record_is_refused(StoreKind kind)
    {
        await using var hospital = await Larkfield.Open(kind);
        var kept = await hospital.Add(Larkfield.Person("Okafor", "Margaret", "19510314"));
        var gone = await hospital.Add(Larkfield.Person("Okafor", "Margret", "19510314"));

        var future = await hospital.Run(UpdateDemographics.UpdateDemographics.Definition, new(kept, 1, new Demographics { BirthDate = PartialDate.From(new(2031, 3, 14)) }));
        await hospital.Do(s => PatientRecords.Merge(s, kept, gone, "same person"));
        var merged = await hospital.Run(UpdateDemographics.UpdateDemographics.Definition, new(gone, 2, new Demographics { City = "Larkfield" }));

        Assert.Equal(("PAT-0101", "PAT-0107"), (future.Problem?.Code, merged.Problem?.Code));
    }
}
