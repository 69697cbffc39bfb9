using Custodian.Encounters.DailyCensus;
using Custodian.Encounters.History;
using Custodian.Kernel;
using Custodian.StoreTesting;

namespace Custodian.Encounters.Tests;

/// <summary>The census is counted once and corrected by rows of their own (WORKFLOWS 27).</summary>
public class CensusTests
{
    static readonly DateOnly Yesterday = new(2026, 9, 14);

    [Theory, OnBothStores]
    public async Task The_census_of_a_day_counts_who_lay_there_at_its_midnight(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        await larkfield.Admit(day: "t-1", time: "20:00");
        await larkfield.Admit(new VisitData { Class = EncounterClass.Newborn, Service = "NB", Unit = "NUR", AdmitType = "4", PointOfOrigin = "5" }, "t-1", "21:00", await larkfield.Add("Moss", "Baby", new(2026, 9, 14)));
        await larkfield.Admit(new VisitData { Class = EncounterClass.Emergency, Service = "EM", Unit = "ED", AdmitReason = "fall" }, "t-1", "22:00", await larkfield.Add("Lindqvist", "Harald"));
        await larkfield.Admit(Larkfield.Inpatient with { Bed = "B" }, "t", "00:30", await larkfield.Add("Ito", "Ken"));

        var taken = await larkfield.Hospital.Run(TakeCensus.Definition, new());
        var again = await larkfield.Hospital.Run(TakeCensus.Definition, new());
        var day = await Day(larkfield, Yesterday);

        Assert.Equal((1, 0), (taken.Value, again.Value));
        Assert.Equal([("4W", CensusGroup.Inpatient, 1, 0, 1), ("NUR", CensusGroup.Newborn, 1, 0, 1)], day.Lines.Select(l => (l.Unit, l.Group, l.Counted, l.Corrected, l.Known)));
    }

    [Theory, OnBothStores]
    public async Task A_discharge_entered_late_and_taken_back_corrects_the_days_and_leaves_the_count(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var id = (await larkfield.Admit(day: "t-4", time: "08:00")).Value;
        await larkfield.Hospital.Run(TakeCensus.Definition, new(4));

        await larkfield.Hospital.Run(DischargePatient.DischargePatient.Definition, new(id, (await larkfield.Visit(id)).Version, "t-2", "09:00", "01"));
        var without = await Day(larkfield, Yesterday);
        var before = await Day(larkfield, Yesterday.AddDays(-2));
        await larkfield.Hospital.Run(DischargePatient.CancelDischarge.Definition, new(id, (await larkfield.Visit(id)).Version));
        var back = await Day(larkfield, Yesterday);

        Assert.Equal((1, -1, 0), Count(without));
        Assert.Equal((1, 0, 1), Count(before));
        Assert.Equal((1, 0, 1), Count(back));
        Assert.Equal([(-1, "Discharged"), (1, "DischargeCancelled")], back.Corrections.Select(c => (c.Change, c.Kind)));
    }

    [Theory, OnBothStores]
    public async Task A_transfer_told_late_moves_the_count_between_units_and_the_sum_stays(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var id = (await larkfield.Admit(day: "t-3", time: "08:00")).Value;
        await larkfield.Hospital.Run(TakeCensus.Definition, new(3));

        await larkfield.Hospital.Run(MovePatient.MovePatient.Definition, new(id, (await larkfield.Visit(id)).Version, "t-1", "12:00", new VisitData { Unit = "ICU", Room = "2", Bed = "C" }));

        Assert.Equal([("4W", 1, -1, 0), ("ICU", 0, 1, 1)], (await Day(larkfield, Yesterday)).Lines.Select(l => (l.Unit, l.Counted, l.Corrected, l.Known)));
        Assert.Equal((1, 0, 1), Count(await Day(larkfield, Yesterday.AddDays(-1))));
    }

    [Theory, OnBothStores]
    public async Task A_night_on_leave_is_no_day_of_the_census_and_none_of_the_stay(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var id = (await larkfield.Admit(day: "t-3", time: "08:00")).Value;
        await Event(larkfield, id, VisitEventKind.LeftOnLeave, "t-1", "10:00");
        await Event(larkfield, id, VisitEventKind.ReturnedFromLeave, "t", "08:00");
        await larkfield.Hospital.Run(TakeCensus.Definition, new(3));
        await larkfield.Hospital.Run(DischargePatient.DischargePatient.Definition, new(id, (await larkfield.Visit(id)).Version, "t", "09:00", "01"));

        var visit = await larkfield.Visit(id);
        var line = Assert.Single((await Day(larkfield, Yesterday)).Lines);

        Assert.Equal((0, 0, 1), (line.Counted, line.Known, line.OnLeave));
        Assert.Equal((1, 2), (visit.LeaveDays, visit.LengthOfStay));
    }

    [Theory, OnBothStores]
    public async Task Counts_and_corrections_come_to_what_the_stays_say_whatever_is_entered_late(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var dice = new Random(11);
        List<EncounterId> visits = [];
        for (var i = 0; i < 6; i++)
        {
            visits.Add((await larkfield.Admit(Larkfield.Inpatient with { Bed = $"B{i}", Unit = i % 2 == 0 ? "4W" : "5E" }, $"t-{dice.Next(4, 9)}", "08:00", await larkfield.Add($"Family{(char)('A' + i)}", "One"))).Value);
        }

        await larkfield.Hospital.Run(TakeCensus.Definition, new(8));
        for (var i = 0; i < 30; i++)
        {
            var id = visits[dice.Next(visits.Count)];
            var (day, time) = ($"t-{dice.Next(0, 4)}", $"{dice.Next(9, 10):00}:{dice.Next(0, 59):00}");
            var version = (await larkfield.Visit(id)).Version;
            _ = dice.Next(5) switch
            {
                0 => await larkfield.Hospital.Run(DischargePatient.DischargePatient.Definition, new(id, version, day, time, "01")),
                1 => await larkfield.Hospital.Run(DischargePatient.CancelDischarge.Definition, new(id, version)),
                2 => await Event(larkfield, id, VisitEventKind.LeftOnLeave, day, time),
                3 => await Event(larkfield, id, VisitEventKind.ReturnedFromLeave, day, time),
                _ => await larkfield.Hospital.Run(MovePatient.MovePatient.Definition, new(id, version, day, time, new VisitData { Unit = dice.Next(2) == 0 ? "ICU" : "4W", Room = "1", Bed = $"X{dice.Next(40)}" })),
            };
        }

        for (var back = 0; back < 8; back++)
        {
            var day = await Day(larkfield, Yesterday.AddDays(-back));
            Assert.True(day.Taken);
            Assert.All(day.Lines, l => Assert.Equal(l.Known, l.Counted + l.Corrected));
        }
    }

    [Theory, OnBothStores]
    public async Task A_day_that_has_not_ended_has_no_census(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);

        Assert.Equal("ENC-0150", (await larkfield.Hospital.Run(ReadCensusDay.Definition, new(null, Yesterday.AddDays(1)))).Problem?.Code);
    }

    [Theory, OnBothStores]
    public async Task The_register_as_it_was_known_on_a_day_leaves_out_what_came_later(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var id = (await larkfield.Admit(day: "t-1", time: "08:00")).Value;
        larkfield.Hospital.Clock.Advance(TimeSpan.FromDays(2));
        await larkfield.Hospital.Run(DischargePatient.DischargePatient.Definition, new(id, (await larkfield.Visit(id)).Version, "9/15/26", "12:00", "01"));

        var then = (await larkfield.Hospital.Run(ListMovements.ListMovements.Definition, new(true, null, new(2026, 9, 15), new(2026, 9, 15)) { Known = new(2026, 9, 16) })).Value;
        var now = (await larkfield.Hospital.Run(ListMovements.ListMovements.Definition, new(true, null, new(2026, 9, 15), new(2026, 9, 15)))).Value;
        var admitted = (await larkfield.Hospital.Run(ListMovements.ListMovements.Definition, new(false, null, new(2026, 9, 14), new(2026, 9, 14)) { Known = new(2026, 9, 15) })).Value;

        Assert.Equal((0, 1, 1), (then.Total, now.Total, admitted.Total));
    }

    static (int Counted, int Corrected, int Known) Count(CensusDay day) => (day.Lines.Sum(l => l.Counted), day.Lines.Sum(l => l.Corrected), day.Lines.Sum(l => l.Known));

    static async Task<CensusDay> Day(Larkfield larkfield, DateOnly day) => (await larkfield.Hospital.Run(ReadCensusDay.Definition, new(larkfield.Facility, day))).Value;

    static async Task<Outcome<Done>> Event(Larkfield larkfield, EncounterId id, VisitEventKind kind, string day, string time) =>
        await larkfield.Hospital.Run(RecordEvent.RecordEvent.Definition, new(id, (await larkfield.Visit(id)).Version, kind.ToString(), new(day, time), new("", ""), new VisitData(), ""));
}
