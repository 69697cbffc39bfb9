namespace Custodian.Encounters.History;

/// <summary>Midnights of the facility that a patient spent on leave: not days of the stay (Medicare Benefit Policy Manual, chapter 3, section 20.1.2).</summary>
public static class LeaveDays
{
    /// <param name="until">Counts a leave that lasts up to here. UTC.</param>
    public static int Of(IReadOnlyList<VisitSegment> segments, TimeZoneInfo zone, DateTime until)
    {
        ArgumentNullException.ThrowIfNull(segments);
        return segments.Where(s => s.OnLeave).Sum(s => CensusCut.DaysCut(s.From, s.To ?? until, zone).Count());
    }
}
