using CsCheck;
using Custodian.Encounters.History;
using Custodian.Kernel;

namespace Custodian.Encounters.Tests;

/// <summary>A visit is what its events, by their own times, come to; never what order they arrived in.</summary>
public class VisitHistoryTests
{
    static readonly DateTime Monday = new(2026, 9, 14, 8, 0, 0, DateTimeKind.Utc);
    static readonly VisitEventKind[] Kinds = [.. Enum.GetValues<VisitEventKind>().Where(k => k != VisitEventKind.Baseline)];
    static readonly string[] Units = ["4W", "ICU", "5E"];

    static readonly Gen<VisitEvent[]> Histories =
        Gen.Select(Gen.Int[0, Kinds.Length - 1], Gen.Int[0, 3], Gen.Int[0, 120], Gen.Int[0, 3]).Array[1, 12].Select(drawn => drawn.Select((d, i) => Event(i + 1, Kinds[d.Item1], (i * 200) + d.Item3, d.Item2, d.Item4)).ToArray());

    static VisitEvent Event(long id, VisitEventKind kind, int minute, int unit, int later) => new(
        id, kind, Monday.AddMinutes(minute), Monday.AddMinutes(minute + (later * 400)),
        unit == 0 ? null : new VisitData { Unit = Units[unit - 1], Class = unit == 1 ? EncounterClass.Observation : EncounterClass.Inpatient, Attending = new PractitionerId(unit) });

    [Fact]
    public void Any_order_of_arrival_ends_in_the_same_state() =>
        Gen.Select(Histories, Gen.Int[0, int.MaxValue]).Sample(
            (events, seed) =>
            {
                var shuffled = events.ToArray();
                new Random(seed).Shuffle(shuffled);
                Same(VisitHistory.Replay(events), VisitHistory.Replay(shuffled));
            },
            iter: 5000);

    [Fact]
    public void Segments_are_without_gaps_or_overlaps_and_end_with_the_discharge() => Histories.Sample(
        events =>
        {
            var standing = VisitHistory.Replay(events);
            for (var i = 0; i < standing.Segments.Count; i++)
            {
                var next = i + 1 < standing.Segments.Count ? standing.Segments[i + 1].From : standing.DischargedAt;
                Assert.Equal(next, standing.Segments[i].To);
                Assert.True(standing.Segments[i].To is null || standing.Segments[i].From < standing.Segments[i].To);
            }
        },
        iter: 5000);

    [Fact]
    public void A_transfer_told_late_lies_in_its_place_and_the_later_bed_stays()
    {
        var standing = Replay((VisitEventKind.Admitted, 0, "4W"), (VisitEventKind.Transferred, 600, "ICU"), (VisitEventKind.Transferred, 300, "5E"));

        Assert.Equal("ICU", standing.Values.Unit);
        Assert.Equal(["4W", "5E", "ICU"], standing.Segments.Select(x => x.Unit));
    }

    [Fact]
    public void A_cancelled_discharge_leaves_the_patient_here_and_a_second_one_counts()
    {
        VisitEvent[] events =
        [
            new(1, VisitEventKind.Admitted, Monday, Monday), new(2, VisitEventKind.Discharged, Monday.AddHours(20), Monday.AddHours(20), new VisitData { DischargeStatus = "01" }),
            new(3, VisitEventKind.DischargeCancelled, Monday.AddHours(20), Monday.AddHours(21)),
        ];

        var back = VisitHistory.Replay(events);
        var again = VisitHistory.Replay([.. events, new(4, VisitEventKind.Discharged, Monday.AddHours(40), Monday.AddHours(40), new VisitData { DischargeStatus = "06" })]);

        Assert.Equal((EncounterState.InProgress, null, ""), (back.State, back.DischargedAt, back.Values.DischargeStatus));
        Assert.Equal((EncounterState.Discharged, Monday.AddHours(40), "06"), (again.State, again.DischargedAt!.Value, again.Values.DischargeStatus));
    }

    [Fact]
    public void A_discharge_told_twice_takes_the_time_said_last()
    {
        VisitEvent first = new(2, VisitEventKind.Discharged, Monday.AddHours(20), Monday.AddHours(20)), corrected = new(3, VisitEventKind.Discharged, Monday.AddHours(18), Monday.AddHours(22));

        Assert.Equal(Monday.AddHours(18), VisitHistory.Replay([new(1, VisitEventKind.Admitted, Monday, Monday), first, corrected]).DischargedAt);
        Assert.Equal(Monday.AddHours(18), VisitHistory.Replay([corrected, first, new(1, VisitEventKind.Admitted, Monday, Monday)]).DischargedAt);
    }

    public static readonly TheoryData<string, EncounterState> Stories = new()
    {
        { "PreRegistered", EncounterState.PreRegistered },
        { "PreRegistered Admitted", EncounterState.InProgress },
        { "PreRegistered PreAdmitCancelled", EncounterState.CancelledBeforeStart },
        { "PreRegistered Admitted PreAdmitCancelled", EncounterState.InProgress },
        { "Planned NoShow", EncounterState.NoShow },
        { "Planned NoShow NoShowCancelled", EncounterState.Planned },
        { "PendingAdmit", EncounterState.Planned },
        { "PendingAdmit PendingAdmitCancelled", EncounterState.CancelledBeforeStart },
        { "PendingAdmit Admitted", EncounterState.InProgress },
        { "Arrived", EncounterState.Arrived },
        { "Admitted Cancelled", EncounterState.CancelledAfterStart },
        { "Admitted Cancelled Admitted", EncounterState.InProgress },
        { "Admitted Cancelled Transferred", EncounterState.CancelledAfterStart },
        { "Admitted LeftOnLeave", EncounterState.OnLeave },
        { "Admitted LeftOnLeave LeaveCancelled", EncounterState.InProgress },
        { "Admitted LeftOnLeave ReturnedFromLeave", EncounterState.InProgress },
        { "Admitted LeftOnLeave ReturnedFromLeave ReturnCancelled", EncounterState.OnLeave },
        { "Admitted LeftOnLeave Discharged", EncounterState.Discharged },
        { "Admitted Discharged Updated", EncounterState.Discharged },
        { "Admitted Discharged Admitted", EncounterState.Discharged },
        { "Discharged", EncounterState.Discharged },
        { "Admitted ReturnedFromLeave", EncounterState.InProgress },
        { "Transferred", EncounterState.InProgress },
    };

    [Theory, MemberData(nameof(Stories))]
    public void A_story_ends_in_its_state(string story, EncounterState expected) =>
        Assert.Equal(expected, Replay([.. story.Split(' ').Select((kind, i) => (Enum.Parse<VisitEventKind>(kind), i * 60, "4W"))]).State);

    [Fact]
    public void The_attending_of_each_time_stays_known()
    {
        VisitEvent[] events =
        [
            new(1, VisitEventKind.Admitted, Monday, Monday, new VisitData { Attending = new PractitionerId(1), Consulting = [new(7), new(8)] }),
            new(2, VisitEventKind.AttendingChanged, Monday.AddHours(5), Monday.AddHours(5), new VisitData { Attending = new PractitionerId(2) }),
            new(3, VisitEventKind.ConsultingChanged, Monday.AddHours(6), Monday.AddHours(6), new VisitData { Consulting = [new(8)] }),
        ];

        var standing = VisitHistory.Replay(events);
        var undone = VisitHistory.Replay([.. events, new(4, VisitEventKind.AttendingCancelled, Monday.AddHours(5), Monday.AddHours(7))]);

        Assert.Equal([(1L, Monday.AddHours(5)), (2L, (DateTime?)null)], standing.Doctors.Where(d => d.Role == DoctorRole.Attending).Select(d => (d.Doctor.Value, d.To)));
        Assert.Equal([(7L, Monday.AddHours(6)), (8L, (DateTime?)null)], standing.Doctors.Where(d => d.Role == DoctorRole.Consulting).Select(d => (d.Doctor.Value, d.To)));
        Assert.Equal(1, undone.Values.Attending!.Value.Value);
    }

    public static readonly TheoryData<string, string, string> Cuts = new()
    {
        { "America/New_York", "2026-09-14", "2026-09-15T04:00" },
        { "America/New_York", "2026-03-07", "2026-03-08T05:00" },
        { "America/New_York", "2026-03-08", "2026-03-09T04:00" },
        { "America/New_York", "2026-10-31", "2026-11-01T04:00" },
        { "America/New_York", "2026-11-01", "2026-11-02T05:00" },
        { "America/Phoenix", "2026-03-08", "2026-03-09T07:00" },
        { "Africa/Cairo", "2026-04-23", "2026-04-23T22:00" },
        { "America/Havana", "2026-10-31", "2026-11-01T04:00" },
    };

    [Theory, MemberData(nameof(Cuts))]
    public void The_census_is_cut_at_the_facilitys_midnight(string zone, string day, string cut)
    {
        var found = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var expected = DateTime.SpecifyKind(DateTime.Parse(cut, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd");

        Assert.Equal(expected, CensusCut.Of(on, found));
        Assert.Equal(on, CensusCut.LastClosed(expected, found));
        Assert.Equal(on.AddDays(-1), CensusCut.LastClosed(expected.AddSeconds(-1), found));
    }

    [Fact]
    public void Days_of_leave_are_the_midnights_away()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        VisitEvent[] events =
        [
            new(1, VisitEventKind.Admitted, Monday, Monday), new(2, VisitEventKind.LeftOnLeave, Monday.AddHours(10), Monday.AddHours(10)), new(3, VisitEventKind.ReturnedFromLeave, Monday.AddHours(15), Monday.AddHours(15)),
            new(4, VisitEventKind.LeftOnLeave, Monday.AddHours(30), Monday.AddHours(30)), new(5, VisitEventKind.ReturnedFromLeave, Monday.AddHours(30 + 48), Monday.AddHours(30 + 48)),
        ];

        // The first leave ends before midnight in New York and counts no day; the second spans two midnights.
        Assert.Equal(2, LeaveDays.Of(VisitHistory.Replay(events).Segments, zone, Monday.AddDays(9)));
    }

    static VisitStanding Replay(params (VisitEventKind Kind, int Minute, string Unit)[] events) =>
        VisitHistory.Replay([.. events.Select((e, i) => new VisitEvent(i + 1, e.Kind, Monday.AddMinutes(e.Minute), Monday.AddMinutes(e.Minute + i), new VisitData { Unit = e.Unit, Class = EncounterClass.Inpatient }))]);

    static void Same(VisitStanding a, VisitStanding b)
    {
        Assert.Equal(a with { Segments = [], Doctors = [], Undone = new HashSet<long>(), WithoutEffect = new HashSet<long>() }, b with { Segments = [], Doctors = [], Undone = new HashSet<long>(), WithoutEffect = new HashSet<long>() }, Alike);
        Assert.Equal(a.Segments, b.Segments);
        Assert.Equal(a.Doctors, b.Doctors);
        Assert.Equal(a.Undone.Order(), b.Undone.Order());
        Assert.Equal(a.WithoutEffect.Order(), b.WithoutEffect.Order());
    }

    static bool Alike(VisitStanding a, VisitStanding b) =>
        (a.State, a.Values, a.ArrivedAt, a.AdmittedAt, a.DischargedAt, a.AsOf, (a.PendingAdmit, a.PendingTransfer, a.PendingDischarge, a.TemporaryPlace))
        == (b.State, b.Values, b.ArrivedAt, b.AdmittedAt, b.DischargedAt, b.AsOf, (b.PendingAdmit, b.PendingTransfer, b.PendingDischarge, b.TemporaryPlace));
}
