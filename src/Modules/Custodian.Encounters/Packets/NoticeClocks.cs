using Custodian.Encounters.History;

namespace Custodian.Encounters.Packets;

/// <summary>
/// The clocks of the notices a hospital gives to people with Medicare. Pure: from the stay by place and class, and the facility's zone.
/// A leave does not stop them: no rule says that it does. Sources, each read beside CMS's own pages on beneficiary notices:
/// 42 CFR 489.20(y) (observation, NOTICE Act; 81 FR 56762), 42 CFR 405.1205 and 422.620 (important message; 71 FR 68708), 42 CFR 405.1210
/// (change of status, form CMS-10868, from 14 February 2025; 89 FR 83240), 42 CFR 405.1200 and 422.624 (non-coverage; 69 FR 69252).
/// </summary>
public static class NoticeClocks
{
    /// <summary>Observation for more than 24 hours (42 CFR 489.20(y)(1)).</summary>
    public static readonly TimeSpan ObservationAsks = TimeSpan.FromHours(24);

    /// <summary>Given no later than 36 hours after observation began (42 CFR 489.20(y)(1)).</summary>
    public static readonly TimeSpan ObservationLatest = TimeSpan.FromHours(36);

    /// <summary>A patient has time to ask for a review (42 CFR 405.1210(b)).</summary>
    static readonly TimeSpan BeforeLeaving = TimeSpan.FromHours(4);

    const int Days = 2;

    /// <summary>
    /// The observation notice: asked once observation has lasted more than 24 hours, due after 36, or at the release or the order to admit when
    /// that comes first. Observation that ended within 24 hours asks for none.
    /// </summary>
    public static NoticeDue Observation(IReadOnlyList<VisitSegment> stay, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(stay);
        if (Period(stay, EncounterClass.Observation) is not { } observed)
        {
            return NoticeDue.No("No observation");
        }

        var (from, to) = observed;
        if (to is { } ended && ended - from <= ObservationAsks)
        {
            return NoticeDue.No("Observation ended within 24 hours");
        }

        var latest = from + ObservationLatest;
        var by = to < latest ? to.Value : latest;
        return new(true, from + ObservationAsks, by, now - from <= ObservationAsks ? "Asked when observation has lasted 24 hours" : "Within 36 hours of the start of observation, and before the patient leaves");
    }

    /// <summary>The first notice: within two calendar days of the inpatient admission, by the facility's calendar (42 CFR 405.1205(b)(1)).</summary>
    public static NoticeDue FirstMessage(IReadOnlyList<VisitSegment> stay, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(stay);
        return Period(stay, EncounterClass.Inpatient) is { } inpatient
            ? new(true, null, EndOf(Day(inpatient.From, zone).AddDays(Days), zone), "Within two calendar days of the admission")
            : NoticeDue.No("Not an inpatient");
    }

    /// <summary>
    /// The copy: not more than two calendar days before the discharge and before the patient leaves; none is due when the first notice was given
    /// in those two days (42 CFR 405.1205(c)).
    /// </summary>
    /// <param name="firstGiven">When the first notice was signed; null while it was not.</param>
    /// <param name="discharge">When the patient left or is expected to leave; null while nobody can say.</param>
    public static NoticeDue FollowUp(IReadOnlyList<VisitSegment> stay, DateTime? firstGiven, DateTime? discharge, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(stay);
        if (Period(stay, EncounterClass.Inpatient) is null)
        {
            return NoticeDue.No("Not an inpatient");
        }

        if (discharge is not { } leaves)
        {
            return new(true, DateTime.MaxValue, null, "Within two days before the discharge: plan the discharge");
        }

        var window = Day(leaves, zone).AddDays(-Days);
        return firstGiven is { } given && Day(given, zone) >= window
            ? NoticeDue.No("The first notice was given within two days of the discharge")
            : new(true, BeginningOf(window, zone), leaves, "Within two calendar days before the discharge");
    }

    /// <summary>When an inpatient became an outpatient under observation within the stay; null when that did not happen.</summary>
    public static DateTime? Reclassified(IReadOnlyList<VisitSegment> stay)
    {
        ArgumentNullException.ThrowIfNull(stay);
        var observed = stay.LastOrDefault(x => x.Class == EncounterClass.Observation);
        var inpatient = stay.TakeWhile(x => x != observed).LastOrDefault(x => x.Class == EncounterClass.Inpatient);
        return observed is null || inpatient is null ? null : stay.SkipWhile(x => x != inpatient).First(x => x.Class == EncounterClass.Observation).From;
    }

    /// <summary>
    /// The change of status notice: given as soon as may be after the change, at the latest four hours before the patient leaves. It is owed to those
    /// who stay three days in all, and to those without Part B whatever the days (42 CFR 405.1210(a), (b)).
    /// </summary>
    /// <param name="leaves">When the patient left or is expected to leave; null while nobody can say.</param>
    public static NoticeDue ChangeOfStatus(IReadOnlyList<VisitSegment> stay, DateTime? leaves) => Reclassified(stay) is { } changed
        ? new(true, changed, leaves - BeforeLeaving, "As soon as possible after the change of status, four hours before the patient leaves; owed when the stay lasts three days, or without Part B")
        : NoticeDue.No("No change from inpatient to observation");

    /// <summary>The notice that skilled nursing, hospice or home care ends: two days before, or at its beginning when it lasts less (42 CFR 405.1200(b)).</summary>
    public static NoticeDue Noncoverage(DateTime? began, DateTime? ends)
    {
        if (ends is not { } end)
        {
            return new(true, DateTime.MaxValue, null, "Two days before the care ends: plan the discharge");
        }

        var by = end.AddDays(-Days);
        return new(true, null, by < began ? began : by, "No later than two days before the care ends");
    }

    /// <summary>The last unbroken time in a class: what was observation, became inpatient and went back begins anew.</summary>
    static (DateTime From, DateTime? To)? Period(IReadOnlyList<VisitSegment> stay, EncounterClass c)
    {
        (DateTime From, DateTime? To)? period = null;
        VisitSegment? before = null;
        foreach (var segment in stay)
        {
            if (segment.Class == c)
            {
                period = (before?.Class == c ? period!.Value.From : segment.From, segment.To);
            }

            before = segment;
        }

        return period;
    }

    static DateOnly Day(DateTime utc, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));

    static DateTime EndOf(DateOnly day, TimeZoneInfo zone) => CensusCut.Of(day, zone);

    static DateTime BeginningOf(DateOnly day, TimeZoneInfo zone) => CensusCut.Of(day.AddDays(-1), zone);
}
