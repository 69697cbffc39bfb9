using System.Globalization;

namespace Custodian.Ui;

/// <summary>
/// Reads the many ways a day is typed into one field: <c>9/15/26</c>, <c>09152026</c>, <c>15-Sep-2026</c>, <c>2026-09-15</c>, <c>t</c>, <c>t-1</c>.
/// The script under the field reads the same forms back in words; this is the one that counts.
/// </summary>
public static class DateEntry
{
    static readonly string[] Formats =
    [
        "M/d/yy", "M/d/yyyy", "M-d-yy", "M-d-yyyy", "MMddyy", "MMddyyyy", "yyyy-M-d", "d-MMM-yyyy", "d-MMM-yy", "d MMM yyyy", "dMMMyyyy", "MMM d yyyy", "MMM d, yyyy",
    ];

    /// <param name="today">The facility's day, for <c>t</c> and for the century of two-digit years.</param>
    /// <param name="past">True for birth dates and the like: a two-digit year that would fall after today means the century before.</param>
    public static bool TryRead(string? text, DateOnly today, out DateOnly date, bool past = false)
    {
        date = default;
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length > 0 && trimmed[0] is 't' or 'T' or '+' or '-')
        {
            return TryReadFromToday(trimmed, today, out date);
        }

        if (!DateOnly.TryParseExact(trimmed, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out date))
        {
            return false;
        }

        if (past && date > today && YearHasTwoDigits(trimmed))
        {
            date = date.AddYears(-100);
        }

        return true;
    }

    static bool TryReadFromToday(string text, DateOnly today, out DateOnly date)
    {
        date = today;
        var offset = text[0] is 't' or 'T' ? text[1..].Trim() : text;
        if (offset.Length == 0)
        {
            return true;
        }

        if (!int.TryParse(offset, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) || offset[0] is not ('+' or '-') || int.Abs(days) > 36600)
        {
            return false;
        }

        date = today.AddDays(days);
        return true;
    }

    static bool YearHasTwoDigits(string text) => (text.Length == 6 && text.All(char.IsAsciiDigit)) || text.LastIndexOfAny(['/', '-']) == text.Length - 3;
}
