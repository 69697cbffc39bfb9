using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Tests;

public class FacilityLimitTests
{
    static readonly Slice<PatientId, string> Read =
        Slice.Read<PatientId, string>("test.read-patient", "test.read", Scope.Patient, (s, patient) => Named(s, patient, null));

    static readonly Slice<EncounterId, string> ReadVisit =
        Slice.Read<EncounterId, string>("test.read-visit", "test.read", Scope.Patient, async (s, id) => await Named(s, (await EncounterRecords.Find(s, id))!.PatientId, id));

    static readonly Slice<PatientId, string> Print =
        Slice.Read<PatientId, string>("test.print", "test.read", Scope.Patient, (s, patient) => Named(s, patient, null), AuditVerb.Output);

    static readonly Slice<PatientId, string> Rename = Slice.Write<PatientId, string>("test.rename", "test.read", Scope.Patient, AuditVerb.Amend, async (s, patient) =>
    {
        await PatientRecords.Update(s, patient, new() { Given = "Changed" }, s.Now);
        return "changed";
    });

    [Theory, OnBothStores]
    public async Task A_record_of_another_facility_is_refused_and_the_try_recorded(StoreKind kind)
    {
        await using var town = await Town.Open(kind);

        var own = await town.Hospital.Run(Read, town.East, town.Limited);
        var other = await town.Hospital.Run(Read, town.West, town.Limited);

        Assert.True(own.Ok);
        Assert.Equal((ProblemKind.Forbidden, "ACC-0404", (PatientId?)town.West), (other.Problem!.Kind, other.Problem.Code, other.Problem.About));
        Assert.Contains("administrator", other.Problem.Text);
        Assert.Equal([("ok", (PatientId?)town.East), ("ACC-0404", town.West)], await town.Events("test.read-patient"));
    }

    [Theory, OnBothStores]
    public async Task A_patient_of_two_facilities_is_open_to_both_and_each_visit_to_its_own(StoreKind kind)
    {
        await using var town = await Town.Open(kind);
        var (atEast, atWest) = (await town.Visit(town.East, town.EastSide, "E-1"), await town.Visit(town.East, town.WestSide, "W-1"));
        var west = town.Limited with { Facilities = new HashSet<FacilityId> { town.WestSide } };

        Assert.True((await town.Hospital.Run(Read, town.East, west)).Ok);
        Assert.True((await town.Hospital.Run(ReadVisit, atWest, west)).Ok);
        Assert.Equal("ACC-0404", (await town.Hospital.Run(ReadVisit, atEast, west)).Problem?.Code);
        Assert.Equal("ACC-0404", (await town.Hospital.Run(ReadVisit, atWest, town.Limited)).Problem?.Code);
    }

    [Theory, OnBothStores]
    public async Task A_change_of_a_record_elsewhere_is_rolled_back(StoreKind kind)
    {
        await using var town = await Town.Open(kind);

        var refused = await town.Hospital.Run(Rename, town.West, town.Limited);

        Assert.Equal("ACC-0404", refused.Problem?.Code);
        Assert.Equal("Wilma", await town.Given(town.West));
        Assert.True((await town.Hospital.Run(Rename, town.East, town.Limited)).Ok);
    }

    [Theory, OnBothStores]
    public async Task A_patient_is_registered_only_at_ones_own_facility(StoreKind kind)
    {
        await using var town = await Town.Open(kind);
        var register = Slice.Write<FacilityId, PatientId>("test.register", "test.read", Scope.Patient, AuditVerb.Originate, async (s, at) => await PatientRecords.Register(s, at, new() { Family = "New", Given = "Person", Sex = "U" }, null, s.Now));

        Assert.True((await town.Hospital.Run(register, town.EastSide, town.Limited)).Ok);
        Assert.Equal("ACC-0404", (await town.Hospital.Run(register, town.WestSide, town.Limited)).Problem?.Code);
        Assert.Equal(3, await town.Hospital.Query(db => db.Set<Custodian.Patients.Views.PatientView>().CountAsync()));
    }

    [Theory, OnBothStores]
    public async Task After_a_merge_the_survivor_is_open_to_both_facilities(StoreKind kind)
    {
        await using var town = await Town.Open(kind);
        await town.Hospital.Do(s => PatientRecords.Merge(s, town.East, town.West, "same person"));

        Assert.True((await town.Hospital.Run(Read, town.East, town.Limited with { Facilities = new HashSet<FacilityId> { town.WestSide } })).Ok);
        Assert.True((await town.Hospital.Run(Read, town.West, town.Limited)).Ok);
    }

    [Theory, OnBothStores]
    public async Task Through_broken_glass_a_record_is_read_until_the_hour_ends_and_neither_printed_nor_changed(StoreKind kind)
    {
        await using var town = await Town.Open(kind);
        var glass = new BrokenGlass(town.West, town.Hospital.Clock.GetUtcNow().UtcDateTime.AddHours(1), "found unconscious in the hall");
        var caller = town.Limited with { BrokenGlass = [glass] };

        var read = await town.Hospital.Run(Read, town.West, caller);
        var printed = await town.Hospital.Run(Print, town.West, caller);
        var changed = await town.Hospital.Run(Rename, town.West, caller);
        town.Hospital.Clock.Advance(TimeSpan.FromHours(1));
        var late = await town.Hospital.Run(Read, town.West, caller);

        Assert.True(read.Ok);
        Assert.Equal(["ACC-0404", "ACC-0404", "ACC-0404"], new[] { printed.Problem?.Code, changed.Problem?.Code, late.Problem?.Code });
        var recorded = await town.Hospital.Query(db => db.Set<AuditEvent>().Where(e => e.Action == "test.read-patient" && e.Outcome == "ok").SingleAsync());
        Assert.Equal("break-glass: found unconscious in the hall", recorded.Reason);
    }

    [Theory, OnBothStores]
    public async Task The_banner_says_how_long_the_glass_is_broken(StoreKind kind)
    {
        await using var town = await Town.Open(kind);
        var banner = Slice.Read<PatientId, string>("test.banner", "test.read", Scope.Patient, async (s, id) =>
        {
            s.Accessed(id);
            return string.Join(", ", (await PersonBanner.Of(s, id))!.Flags.Select(f => f.Text));
        });
        var glass = new BrokenGlass(town.West, town.Hospital.Clock.GetUtcNow().UtcDateTime.AddMinutes(42), "found unconscious in the hall");

        Assert.Equal("Break-glass, 42 min left", (await town.Hospital.Run(banner, town.West, town.Limited with { BrokenGlass = [glass] })).Value);
        Assert.Equal("", (await town.Hospital.Run(banner, town.East, town.Limited)).Value);
    }

    static Task<Outcome<string>> Named(SliceContext s, PatientId patient, EncounterId? encounter)
    {
        s.Accessed(patient, encounter);
        return Task.FromResult<Outcome<string>>("read");
    }
}
