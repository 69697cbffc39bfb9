using System.Globalization;
using Custodian.Ui;

namespace Custodian.Encounters;

/// <summary>Reads a day and a clock time of the facility from two fields: <c>16:05</c>, <c>1605</c>, <c>4:05 pm</c>.</summary>
static class DayTimeEntry
{
    static readonly string[] Times = ["HH:mm", "H:mm", "HHmm", "h:mm tt", "h:mmtt", "h tt", "htt"];

    /// <returns>UTC, or null when either cannot be read.</returns>
    public static DateTime? Read(string day, string time, FacilityDay zone, DateTime now)
    {
        if (!DateEntry.TryRead(day, zone.Day(now)!.Value, out var date) || !TimeOnly.TryParseExact(time.Trim().ToUpperInvariant(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
        {
            return null;
        }

        return zone.Utc(date.ToDateTime(clock));
    }
}
