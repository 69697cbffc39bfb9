using System.Globalization;
using Custodian.Encounters.History;
using Custodian.Encounters.Packets;

namespace Custodian.Encounters.Tests;

/// <summary>The clocks of the notices at their boundaries (42 CFR 489.20(y), 405.1205).</summary>
public class NoticeClockTests
{
    static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    static readonly DateTime Start = At("2026-09-14T14:00");

    /// <summary>Class from hour to hour, what is asked, and the hour it is due.</summary>
    public static readonly TheoryData<string, bool, double?> Observation = new()
    {
        { "O0-", true, 36 },
        { "O0-24", false, null },
        { "O0-24.0003", true, 24.0003 },
        { "O0-30", true, 30 },
        { "O0-36", true, 36 },
        { "O0-50", true, 36 },
        { "O0-20 I20-", false, null },
        { "O0-24 I24-", false, null },
        { "O0-26 I26-", true, 26 },
        { "E0-5 O5-", true, 41 },
        { "I0-10 O10-", true, 46 },
        { "O0-10 I10-20 O20-", true, 56 },
        { "O0-10 L10-15 O15-", true, 36 },
        { "I0-", false, null },
        { "", false, null },
    };

    [Theory, MemberData(nameof(Observation))]
    public void The_observation_notice_is_due_36_hours_after_observation_began_or_at_its_end(string stay, bool needed, double? hours)
    {
        var due = NoticeClocks.Observation(Stay(stay), Start.AddHours(25));

        Assert.Equal((needed, hours is { } h ? Start.AddHours(h) : (DateTime?)null), (due.Needed, due.By));
    }

    [Theory]
    [InlineData(23.99, false, false)]
    [InlineData(24, true, false)]
    [InlineData(36, true, false)]
    [InlineData(36.01, true, true)]
    public void The_observation_notice_opens_at_24_hours_and_is_overdue_after_36(double hour, bool open, bool overdue)
    {
        var due = NoticeClocks.Observation(Stay("O0-"), Start.AddHours(hour));

        Assert.Equal((open, overdue), (due.IsOpen(Start.AddHours(hour)), due.IsOverdue(Start.AddHours(hour))));
    }

    public static readonly TheoryData<string, string> First = new()
    {
        { "2026-09-14T14:00", "2026-09-17T04:00" },
        { "2026-09-15T03:59", "2026-09-17T04:00" },
        { "2026-09-15T04:00", "2026-09-18T04:00" },
        { "2026-10-30T16:00", "2026-11-02T05:00" },
    };

    [Theory, MemberData(nameof(First))]
    public void The_important_message_is_due_by_the_end_of_the_second_day_after_admission(string admitted, string due)
    {
        VisitSegment[] stay = [Segment(EncounterClass.Inpatient, At(admitted), null)];

        Assert.Equal(At(due), NoticeClocks.FirstMessage(stay, NewYork).By);
    }

    [Fact]
    public void Its_days_count_from_the_inpatient_order_and_not_from_observation() =>
        Assert.Equal(At("2026-09-18T04:00"), NoticeClocks.FirstMessage(Stay("O0-20 I20-"), NewYork).By);

    /// <summary>When the first notice was given, when the patient leaves, whether a copy is due, from when.</summary>
    public static readonly TheoryData<string?, string, bool, string?> Copy = new()
    {
        { "2026-09-14T15:00", "2026-09-16T15:00", false, null },
        { "2026-09-14T03:59", "2026-09-16T15:00", true, "2026-09-14T04:00" },
        { "2026-09-14T04:00", "2026-09-16T15:00", false, null },
        { "2026-09-10T15:00", "2026-09-20T15:00", true, "2026-09-18T04:00" },
        { null, "2026-09-20T15:00", true, "2026-09-18T04:00" },
    };

    [Theory, MemberData(nameof(Copy))]
    public void The_copy_is_due_in_the_two_days_before_discharge_unless_the_first_was_given_in_them(string? given, string leaves, bool needed, string? from)
    {
        var due = NoticeClocks.FollowUp(Stay("I0-"), given is null ? null : At(given), At(leaves), NewYork);

        Assert.Equal((needed, from is null ? null : (DateTime?)At(from)), (due.Needed, due.From));
    }

    [Fact]
    public void Without_a_planned_discharge_the_copy_is_not_asked_for_yet() =>
        Assert.False(NoticeClocks.FollowUp(Stay("I0-"), null, null, NewYork).IsOpen(Start.AddDays(9)));

    public static readonly TheoryData<EncounterClass, string, string, string> Packets = new()
    {
        { EncounterClass.Inpatient, "MA", "", "important-message msp consent-treat" },
        { EncounterClass.Inpatient, "BL", "", "consent-treat assignment" },
        { EncounterClass.Observation, "MB", "", "moon msp" },
        { EncounterClass.Observation, "16", "", "moon" },
        { EncounterClass.Inpatient, "MA", "20", "pronouncement opo-call release-of-body" },
        { EncounterClass.Inpatient, "BL", "07", "ama" },
        { EncounterClass.Inpatient, "BL", "02", "transfer-form discharge-instructions" },
        { EncounterClass.Emergency, "09", "01", "discharge-instructions" },
    };

    [Theory, MemberData(nameof(Packets))]
    public void A_packet_holds_what_the_kind_of_visit_the_payer_and_the_way_of_leaving_ask_for(EncounterClass c, string filing, string left, string expected)
    {
        var visit = Visit(c, filing, left);
        var asked = PacketRules.Of(visit, Start.AddHours(30)).Select(x => x.Form.Code).ToList();

        Assert.Empty(expected.Split(' ').Except(asked));
        Assert.False(filing is "BL" or "09" && asked.Exists(code => code is "moon" or "msp" or "important-message" or "abn" or "hinn"));
        Assert.False(filing == "09" && asked.Contains("assignment"));
        Assert.Equal(left is "20", asked.Contains("pronouncement"));
    }

    [Fact]
    public void A_cancelled_visit_asks_for_nothing_and_a_form_signed_earlier_still_serves()
    {
        var served = Visit(EncounterClass.Recurring, "MA", "") with { Served = new Dictionary<string, DateTime> { ["msp"] = Start.AddDays(-80) } };

        Assert.Empty(PacketRules.Of(served with { State = EncounterState.CancelledAfterStart }, Start));
        Assert.False(PacketRules.Of(served, Start).Single(x => x.Form.Code == "msp").Due.Needed);
    }

    static PacketVisit Visit(EncounterClass c, string filing, string left) => new(
        c, left.Length > 0 ? EncounterState.Discharged : EncounterState.InProgress, Start, left.Length > 0 ? Start.AddDays(3) : null, null, left, [filing],
        [Segment(c, Start, left.Length > 0 ? Start.AddDays(3) : null)], NewYork, new Dictionary<string, DateTime>(), new Dictionary<string, DateTime>());

    static VisitSegment[] Stay(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part =>
    {
        var hours = part[1..].Split('-');
        return Segment(
            part[0] switch { 'I' => EncounterClass.Inpatient, 'E' => EncounterClass.Emergency, _ => EncounterClass.Observation },
            Start.AddHours(double.Parse(hours[0], CultureInfo.InvariantCulture)), hours[1].Length > 0 ? Start.AddHours(double.Parse(hours[1], CultureInfo.InvariantCulture)) : null) with { OnLeave = part[0] == 'L' };
    })];

    static VisitSegment Segment(EncounterClass c, DateTime from, DateTime? to) => new(from, to, c, "", "MED", "4W", "", "", OnLeave: false);

    static DateTime At(string text) => DateTime.SpecifyKind(DateTime.Parse(text, CultureInfo.InvariantCulture), DateTimeKind.Utc);

    /// <summary>42 CFR 405.1210: only who was an inpatient and is observed now, and four hours before leaving at the latest.</summary>
    [Theory]
    [InlineData("I0-20 O20-", null, true, null)]
    [InlineData("I0-20 O20-70", 70.0, true, 66.0)]
    [InlineData("O0-20 I20-", null, false, null)]
    [InlineData("O0-20 I20-40 O40-", 90.0, true, 86.0)]
    public void The_change_of_status_notice_follows_the_change_and_leaves_time_for_a_review(string stay, double? leaves, bool needed, double? by)
    {
        var due = NoticeClocks.ChangeOfStatus(Stay(stay), leaves is { } hour ? Start.AddHours(hour) : null);

        Assert.Equal((needed, by is { } at ? Start.AddHours(at) : null), (due.Needed, due.By));
    }

    /// <summary>42 CFR 405.1200(b): two days before the care ends, at its beginning when it lasts less.</summary>
    [Theory]
    [InlineData(null, null)]
    [InlineData(240.0, 192.0)]
    [InlineData(24.0, 0.0)]
    public void The_notice_of_noncoverage_is_given_two_days_before_the_end(double? ends, double? by) =>
        Assert.Equal(by is { } at ? Start.AddHours(at) : null, NoticeClocks.Noncoverage(Start, ends is { } hour ? Start.AddHours(hour) : null).By);

    [Theory]
    [InlineData("snf", "noncoverage-notice", "important-message")]
    [InlineData("rehab", "important-message", "noncoverage-notice")]
    [InlineData("organ-donor", "", "consent-treat important-message")]
    public void Types_of_one_class_are_asked_for_different_forms(string type, string asked, string not)
    {
        var codes = PacketRules.Of(Visit(EncounterClass.Inpatient, "MA", "") with { Type = type }, Start.AddHours(30)).Select(x => x.Form.Code).ToList();

        Assert.Empty(asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(codes));
        Assert.Empty(not.Split(' ').Intersect(codes));
    }
}
