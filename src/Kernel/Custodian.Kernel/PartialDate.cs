using System.Globalization;

namespace Custodian.Kernel;

/// <summary>A calendar date of which the day, or the day and month, may be unknown. Written <c>YYYY</c>, <c>YYYYMM</c> or <c>YYYYMMDD</c>.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    PartialDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    public int Year { get; }

    /// <summary>1 to 12, or 0 when unknown.</summary>
    public int Month { get; }

    /// <summary>1 to 31, or 0 when unknown.</summary>
    public int Day { get; }

    public bool IsComplete => Day != 0;

    public static PartialDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>The date, when every part of it is known.</summary>
    public DateOnly? Complete => IsComplete ? new DateOnly(Year, Month, Day) : null;

    /// <summary>First day the date may stand for: for ages and ordering, never for display.</summary>
    public DateOnly Earliest => new(Year, Month == 0 ? 1 : Month, Day == 0 ? 1 : Day);

    /// <summary>Reads 4, 6 or 8 digits; anything after them (an HL7 time) is ignored. False for a day that is not in the calendar.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        var digits = 0;
        while (digits < text.Length && digits < 8 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        if (digits is not (4 or 6 or 8))
        {
            return false;
        }

        var year = int.Parse(text[..4], CultureInfo.InvariantCulture);
        var month = digits >= 6 ? int.Parse(text[4..6], CultureInfo.InvariantCulture) : 0;
        var day = digits == 8 ? int.Parse(text[6..8], CultureInfo.InvariantCulture) : 0;
        if (year is < 1800 or > 9998 || (digits >= 6 && month is < 1 or > 12) || (digits == 8 && (day < 1 || day > DateTime.DaysInMonth(year, month))))
        {
            return false;
        }

        date = new(year, month, day);
        return true;
    }

    public int CompareTo(PartialDate other) => Earliest.CompareTo(other.Earliest);

    /// <summary>For storage and interfaces: <c>1951</c>, <c>195103</c>, <c>19510314</c>.</summary>
    public string ToDigits() => (Month, Day) switch
    {
        (0, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{Month:00}{Day:00}"),
    };

    /// <summary>For people: <c>1951</c>, <c>Mar-1951</c>, <c>14-Mar-1951</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (0, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Months[Month - 1]}-{Year:0000}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Day:00}-{Months[Month - 1]}-{Year:0000}"),
    };
}
