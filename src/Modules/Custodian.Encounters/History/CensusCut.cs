namespace Custodian.Encounters.History;

/// <summary>
/// The instant a day's census is taken: midnight at its end, on the facility's clock. Where daylight saving skips midnight it is the first
/// instant of the next day, where it repeats midnight the first of the two.
/// </summary>
public static class CensusCut
{
    /// <summary>UTC.</summary>
    public static DateTime Of(DateOnly day, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        if (zone.IsInvalidTime(midnight))
        {
            // The offset of the hour before: the clock jumps at this instant.
            return DateTime.SpecifyKind(midnight - zone.GetUtcOffset(midnight.AddHours(-1)), DateTimeKind.Utc);
        }

        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return DateTime.SpecifyKind(midnight - offset, DateTimeKind.Utc);
    }

    /// <summary>The last day whose census can be taken at an instant.</summary>
    public static DateOnly LastClosed(DateTime utc, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));
        while (Of(day, zone) > utc)
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The days whose cut lies in a span: from included, to not.</summary>
    public static IEnumerable<DateOnly> DaysCut(DateTime from, DateTime to, TimeZoneInfo zone)
    {
        for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(from, zone)).AddDays(-1); Of(day, zone) < to; day = day.AddDays(1))
        {
            if (Of(day, zone) >= from)
            {
                yield return day;
            }
        }
    }
}
