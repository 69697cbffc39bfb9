using Custodian.Encounters.BedBoard;
using Custodian.Encounters.DailyCensus;
using Custodian.Encounters.Packets;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;
using Custodian.StoreTesting;

namespace Custodian.Encounters.Tests;

/// <summary>Two facilities with the same ward and one inpatient each: a caller limited to one sees nothing of the other, whatever is asked for.</summary>
public class OwnFacilityTests
{
    [Theory, OnBothStores]
    public async Task The_census_its_counts_and_the_rail_hold_ones_own_facility_only(StoreKind kind)
    {
        await using var here = await Larkfield.Open(kind);
        var there = await Beside(here);
        var (own, other) = ((await here.Admit()).Value, (await there.Admit()).Value);

        var census = (await here.Hospital.Run(ListCensus.ListCensus.Definition, new(there.Facility, null, null), Only(here))).Value;
        var all = (await here.Hospital.Run(ListCensus.ListCensus.Definition, new(there.Facility, null, null))).Value;

        Assert.Equal((here.Facility, own, 1), (census.Facility, Assert.Single(census.Rows).Encounter, census.Here));
        Assert.Equal([here.Facility], census.Facilities.Select(f => f.Id));
        Assert.Equal((there.Facility, other, 2), (all.Facility, Assert.Single(all.Rows).Encounter, all.Facilities.Count));
        Assert.Equal((1, 2), ((await here.Hospital.Counted("/census", Only(here))).Open, (await here.Hospital.Counted("/census", Hospital.Everyone)).Open));
    }

    [Theory, OnBothStores]
    public async Task The_registers_hold_ones_own_facility_only_also_as_known_then(StoreKind kind)
    {
        await using var here = await Larkfield.Open(kind);
        var there = await Beside(here);
        var own = (await here.Admit()).Value;
        await there.Admit();

        foreach (var known in new DateOnly?[] { null, new DateOnly(2026, 9, 15) })
        {
            var admissions = (await here.Hospital.Run(ListMovements.ListMovements.Definition, new(false, there.Facility, null, null) { Known = known }, Only(here))).Value;
            Assert.Equal((own, 1), (Assert.Single(admissions.Rows).Encounter, admissions.Total));
        }
    }

    [Theory, OnBothStores]
    public async Task The_bed_board_holds_ones_own_facility_only_and_other_beds_cannot_be_set(StoreKind kind)
    {
        await using var here = await Larkfield.Open(kind);
        var there = await Beside(here);
        foreach (var side in new[] { here, there })
        {
            await here.Hospital.Run(AddBeds.Definition, new(side.Facility, "4W,412,A\n4W,412,B\n"));
            await side.Admit();
        }

        var board = (await here.Hospital.Run(ReadBoard.Definition, new(there.Facility, null), Only(here))).Value;
        var bed = (await here.Hospital.Run(ReadBoard.Definition, new(there.Facility, null))).Value.Units[0].Beds.First(b => b.Bed == "B");

        Assert.Equal((here.Facility, "Okafor"), (board.Facility, Assert.Single(board.Units.SelectMany(u => u.Beds).SelectMany(b => b.Patients)).Family));
        Assert.Equal("ENC-0142", (await here.Hospital.Run(ReadBed.Definition, bed.Id!.Value, Only(here))).Problem?.Code);
        Assert.Equal("ENC-0142", (await here.Hospital.Run(SetBed.Definition, new(bed.Id!.Value, bed.Version, "Cleaning", ""), Only(here))).Problem?.Code);
        Assert.Equal("ENC-0147", (await here.Hospital.Run(AddBeds.Definition, new(there.Facility, "4W,413,A"), Only(here))).Problem?.Code);
    }

    [Theory, OnBothStores]
    public async Task The_packets_hold_ones_own_facility_only(StoreKind kind)
    {
        await using var here = await Larkfield.Open(kind);
        var there = await Beside(here);
        var own = (await here.Admit()).Value;
        await there.Admit();

        var packets = (await here.Hospital.Run(ListPackets.Definition, new(there.Facility, "missing", null, null), Only(here))).Value;

        Assert.Equal(here.Facility, packets.Facility);
        Assert.All(packets.Tasks, t => Assert.Equal(own, t.Visit.Id));
        Assert.NotEmpty(packets.Tasks);
    }

    [Theory, OnBothStores]
    public async Task The_census_of_a_day_holds_ones_own_facility_only(StoreKind kind)
    {
        await using var here = await Larkfield.Open(kind);
        var there = await Beside(here);
        var own = (await here.Admit()).Value;
        await there.Admit();
        here.Hospital.Clock.Advance(TimeSpan.FromDays(1));

        var day = (await here.Hospital.Run(ReadCensusDay.Definition, new(there.Facility, null), Only(here))).Value;

        Assert.Equal((here.Facility, own), (day.Facility, Assert.Single(day.Rows).Visit.Encounter));
    }

    [Theory, OnBothStores]
    public async Task The_palette_finds_accounts_of_ones_own_facility_only(StoreKind kind)
    {
        await using var here = await Larkfield.Open(kind);
        var there = await Beside(here);
        var (own, other) = (await here.Visit((await here.Admit()).Value), await here.Visit((await there.Admit()).Value));

        Assert.Single((await here.Hospital.Run(FindAccounts.Definition, own.Account, Only(here))).Value.Hits);
        Assert.DoesNotContain((await here.Hospital.Run(FindAccounts.Definition, other.Account, Only(here))).Value.Hits, h => h.Href == $"/encounters/{other.Id}");
        Assert.Contains((await here.Hospital.Run(FindAccounts.Definition, other.Account)).Value.Hits, h => h.Href == $"/encounters/{other.Id}");
    }

    [Theory, OnBothStores]
    public async Task Of_several_facilities_the_chosen_one_is_shown(StoreKind kind)
    {
        await using var here = await Larkfield.Open(kind);
        var there = await Beside(here);
        var other = (await there.Admit()).Value;

        var census = (await here.Hospital.Run(ListCensus.ListCensus.Definition, new(there.Facility, null, null), Hospital.At(here.Facility, there.Facility))).Value;

        Assert.Equal((other, 2), (Assert.Single(census.Rows).Encounter, census.Facilities.Count));
    }

    static Caller Only(Larkfield side) => Hospital.At(side.Facility);

    static async Task<Larkfield> Beside(Larkfield here)
    {
        var facility = (await here.Hospital.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, "WEST", "Westfield Hospital", "America/New_York")))).Value;
        var patient = await here.Hospital.Do<PatientId>(async s => await PatientRecords.Register(s, facility, new Demographics { Family = "Westerly", Given = "Wilma", Sex = "F" }, null, s.Now));
        return new() { Hospital = here.Hospital, Facility = facility, Patient = patient.Value };
    }
}
