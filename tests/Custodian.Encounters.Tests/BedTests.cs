using Custodian.Encounters.BedBoard;
using Custodian.Encounters.History;
using Custodian.Kernel;
using Custodian.StoreTesting;

namespace Custodian.Encounters.Tests;

public class BedTests
{
    [Theory, OnBothStores]
    public async Task Of_many_admissions_at_once_into_one_bed_one_is_taken(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        List<PatientId> people = [];
        for (var i = 0; i < 8; i++)
        {
            people.Add(await larkfield.Add($"Family{(char)('A' + i)}", "One"));
        }

        var outcomes = await Task.WhenAll(people.Select(p => Task.Run(() => larkfield.Admit(patient: p))));

        Assert.Single(outcomes, o => o.Ok);
        Assert.All(outcomes.Where(o => !o.Ok), o => Assert.Equal("ENC-0109", o.Problem!.Code));
    }

    [Theory, OnBothStores]
    public async Task Of_two_transfers_at_once_into_one_bed_one_is_taken(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var one = (await larkfield.Admit()).Value;
        var other = (await larkfield.Admit(Larkfield.Inpatient with { Bed = "B" }, patient: await larkfield.Add("Lindqvist", "Harald"))).Value;

        var outcomes = await Task.WhenAll(Task.Run(() => Move(larkfield, one, "ICU", "2", "C")), Task.Run(() => Move(larkfield, other, "ICU", "2", "C")));

        Assert.Single(outcomes, o => o.Ok);
        Assert.Equal("ENC-0109", outcomes.Single(o => !o.Ok).Problem!.Code);
    }

    [Theory, OnBothStores]
    public async Task Two_patients_exchange_beds_in_one_step(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var one = (await larkfield.Admit()).Value;
        var other = (await larkfield.Admit(Larkfield.Inpatient with { Bed = "B" }, patient: await larkfield.Add("Lindqvist", "Harald"))).Value;

        var swapped = await larkfield.Hospital.Run(SwapBeds.SwapBeds.Definition, new(one, (await larkfield.Visit(one)).Version, other));
        var taken = await larkfield.Admit(Larkfield.Inpatient, patient: await larkfield.Add("Third", "Person"));

        Assert.True(swapped.Ok, swapped.Problem?.Text);
        Assert.Equal(("B", "A"), ((await larkfield.Visit(one)).Bed, (await larkfield.Visit(other)).Bed));
        Assert.Equal("ENC-0109", taken.Problem?.Code);
    }

    [Theory, OnBothStores]
    public async Task The_board_shows_listed_beds_and_a_bed_that_was_left_waits_for_cleaning(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var added = await larkfield.Hospital.Run(AddBeds.Definition, new(larkfield.Facility, "unit,room,bed\n4W,412,A\n4W,412,B\n4W;412;C\n4W,412,A\n"));
        var id = (await larkfield.Admit()).Value;
        await larkfield.Admit(Larkfield.Inpatient with { Bed = "B" }, patient: await larkfield.Add("Okafor", "Grace"));

        var unit = Assert.Single((await larkfield.Hospital.Run(ReadBoard.Definition, new(null, null))).Value.Units);
        await Move(larkfield, id, "4W", "412", "C");
        var dirty = await larkfield.Admit(patient: await larkfield.Add("Lindqvist", "Harald"));
        var mistyped = await larkfield.Admit(Larkfield.Inpatient with { Bed = "Z" }, patient: await larkfield.Add("Moss", "Ida"));
        var after = Assert.Single((await larkfield.Hospital.Run(ReadBoard.Definition, new(null, null))).Value.Units);

        Assert.Equal(3, added.Value);
        Assert.Equal([("A", "Occupied"), ("B", "Occupied"), ("C", "Free")], unit.Beds.Select(b => (b.Bed, b.State.Text)));
        Assert.Equal(["OKAFOR"], unit.Alerts);
        Assert.Equal([("A", "Cleaning"), ("B", "Occupied"), ("C", "Occupied")], after.Beds.Select(b => (b.Bed, b.State.Text)));
        Assert.Equal(("ENC-0135", "ENC-0134"), (dirty.Problem?.Code, mistyped.Problem?.Code));
    }

    [Theory, OnBothStores]
    public async Task Like_names_on_a_unit_are_marked_on_board_census_and_banner(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var smith = await larkfield.Add("Smith", "John");
        var smyth = await larkfield.Add("Smyth", "Jon");
        var alone = await larkfield.Add("Lindqvist", "Harald");
        var visit = (await larkfield.Admit(patient: smith)).Value;
        await larkfield.Admit(Larkfield.Inpatient with { Bed = "B" }, patient: smyth);
        var other = (await larkfield.Admit(Larkfield.Inpatient with { Bed = "C" }, patient: alone)).Value;

        var board = (await larkfield.Hospital.Run(ReadBoard.Definition, new(null, null))).Value;
        var census = (await larkfield.Hospital.Run(ListCensus.ListCensus.Definition, new(null, null, null))).Value;

        Assert.Equal([smith, smyth], board.Units[0].Alike.Order());
        Assert.Empty(board.Units[0].Alerts);
        Assert.Equal([smith, smyth], census.Alike.Order());
        Assert.Contains(await Flags(larkfield, visit), f => f == "Name alert: like name on 4W");
        Assert.DoesNotContain(await Flags(larkfield, other), f => f.StartsWith("Name alert", StringComparison.Ordinal));
    }

    static async Task<IReadOnlyList<string>> Flags(Larkfield larkfield, EncounterId visit)
    {
        var view = await larkfield.Visit(visit);
        return (await larkfield.Hospital.Do<IReadOnlyList<string>>(async s => (await Banners.OfEncounter(s, view))!.Flags.Select(f => f.Text).ToList())).Value;
    }

    [Theory, OnBothStores]
    public async Task A_bed_is_cleaned_blocked_and_closed_but_not_under_a_patient(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        await larkfield.Hospital.Run(AddBeds.Definition, new(larkfield.Facility, "4W,412,A\n4W,412,B"));
        await larkfield.Admit();
        var beds = (await larkfield.Hospital.Run(ReadBoard.Definition, new(null, null))).Value.Units[0].Beds;

        var occupied = await Set(beds[0], "Blocked", "leak");
        var unsaid = await Set(beds[1], "Blocked", " ");
        var blocked = await Set(beds[1], "Blocked", "leak");
        var stale = await Set(beds[1], "Ready", "");
        var given = await larkfield.Admit(Larkfield.Inpatient with { Bed = "B" }, patient: await larkfield.Add("Lindqvist", "Harald"));

        Assert.Equal(("ENC-0146", "ENC-0145", null, "ENC-0143", "ENC-0135"), (occupied.Problem?.Code, unsaid.Problem?.Code, blocked.Problem?.Code, stale.Problem?.Code, given.Problem?.Code));
        Task<Outcome<Done>> Set(BoardBed bed, string status, string reason) => larkfield.Hospital.Run(SetBed.Definition, new(bed.Id!.Value, bed.Version, status, reason));
    }

    public static readonly TheoryData<string, string> BadLists = new() { { "", "ENC-0149" }, { "unit,room,bed", "ENC-0149" }, { "4W,412", "ENC-0148" }, { "4W,412,", "ENC-0148" }, { "4W,412,A\n,,B", "ENC-0148" }, { "4W,412," + "aaaaaaaaaaaaaaaaaaaaaaaaaa", "ENC-0148" } };

    [Theory, MemberData(nameof(BadLists))]
    public void A_list_of_beds_that_cannot_be_read_names_its_line(string text, string code) => Assert.Equal(code, BedLines.Read(text).Problem?.Code);

    [Theory, OnBothStores]
    public async Task A_leave_keeps_the_bed_and_a_second_leave_is_refused(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var id = (await larkfield.Admit(time: "07:00")).Value;

        var left = await Event(larkfield, id, VisitEventKind.LeftOnLeave, "08:00");
        var again = await Event(larkfield, id, VisitEventKind.LeftOnLeave, "08:30");
        var taken = await larkfield.Admit(patient: await larkfield.Add("Lindqvist", "Harald"));
        var census = (await larkfield.Hospital.Run(ListCensus.ListCensus.Definition, new(null, null, null))).Value;
        var back = await Event(larkfield, id, VisitEventKind.ReturnedFromLeave, "09:00");

        Assert.True(left.Ok && back.Ok);
        Assert.Equal(("ENC-0132", "ENC-0109"), (again.Problem?.Code, taken.Problem?.Code));
        Assert.Equal((0, 1), (census.Total, census.OnLeave));
        Assert.Equal(EncounterState.InProgress, (await larkfield.Visit(id)).State);
    }

    static async Task<Outcome<Done>> Move(Larkfield larkfield, EncounterId id, string unit, string room, string bed) =>
        await larkfield.Hospital.Run(MovePatient.MovePatient.Definition, new(id, (await larkfield.Visit(id)).Version, "t", "10:00", new VisitData { Unit = unit, Room = room, Bed = bed }));

    static async Task<Outcome<Done>> Event(Larkfield larkfield, EncounterId id, VisitEventKind kind, string time) =>
        await larkfield.Hospital.Run(RecordEvent.RecordEvent.Definition, new(id, (await larkfield.Visit(id)).Version, kind.ToString(), new("t", time), new("", ""), new VisitData(), ""));
}
