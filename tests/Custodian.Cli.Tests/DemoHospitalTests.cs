using Custodian.Cli.Demo;
using Custodian.Cli.Packs;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Cli.Tests;

[Collection(OwnConsole.Name)]
public class DemoHospitalTests
{
    static readonly DemoPlan Plan = new(Patients: 2, Seed: 11, DemoHospital.NewestCoveredDay);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothStores]
    public async Task A_second_start_keeps_the_data_and_a_fresh_one_starts_over(StoreKind kind)
    {
        await using var hospital = await WithPacks(kind);
        var demo = new DemoHospital(hospital.Options with { Demo = true }, Plan);
        Assert.Null(await demo.Prepare(fresh: false, Stop));
        await Add(hospital);

        Assert.Null(await demo.Prepare(fresh: false, Stop));
        Assert.Equal(3, await People(hospital));
        Assert.Null(await demo.Prepare(fresh: true, Stop));
        Assert.Equal(2, await People(hospital));
    }

    [Theory, OnBothStores]
    public async Task A_hospital_that_was_not_told_to_its_end_is_told_again(StoreKind kind)
    {
        await using var hospital = await WithPacks(kind);
        var demo = new DemoHospital(hospital.Options with { Demo = true }, Plan);
        Assert.Null(await demo.Prepare(fresh: false, Stop));
        await Add(hospital);
        DemoHome.MarkHalf(hospital.Options);

        Assert.Null(await demo.Prepare(fresh: false, Stop));

        Assert.Equal(2, await People(hospital));
        Assert.False(DemoHome.IsHalf(hospital.Options));
    }

    [Theory, OnBothStores]
    public async Task An_installation_that_is_no_demo_is_left_as_it_is(StoreKind kind)
    {
        await using var hospital = await Hospital.Open(kind);
        await Add(hospital);

        var refused = await new DemoHospital(hospital.Options with { Demo = true }, Plan).Prepare(fresh: true, Stop);

        Assert.Equal("DEM-0101", refused?.Code);
        Assert.Equal(1, await People(hospital));
    }

    static async Task<Hospital> WithPacks(StoreKind kind)
    {
        var hospital = await Hospital.OpenEmpty(kind);
        new PackBuilding(hospital.Options.Home.Packs).BuildFrom([Path.Combine(Installation.ProgramFolder, "packs", "starter")]);
        return hospital;
    }

    static async Task Add(Hospital hospital)
    {
        await using var again = hospital.Reopen();
        var facility = await again.Do(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, "WEST", "Westbrook Clinic", "America/Phoenix")));
        var added = await again.Do<PatientId>(async s => await PatientRecords.Register(s, facility.Value, new() { Family = "Okafor", Given = "Margaret", Sex = "F" }, null, s.Now));
        Assert.True(added.Ok, added.Problem?.Text);
    }

    static async Task<int> People(Hospital hospital)
    {
        await using var again = hospital.Reopen();
        return await again.Query(db => db.Set<PatientView>().CountAsync(Stop));
    }
}
