using System.Globalization;
using System.Text;
using Custodian.Kernel;

namespace Custodian.Ui;

/// <summary>How dates, ages, names, amounts and durations are written for people: one place, one form each.</summary>
public static class Show
{
    /// <summary>What a cell shows when nothing is recorded.</summary>
    public const string Blank = "–";

    /// <summary>What a label shows when the fact is known to be unknown.</summary>
    public const string NotKnown = "Not known";

    /// <summary><c>15-Sep-2026</c>, or <see cref="Blank"/>.</summary>
    public static string Date(DateOnly? date) => date is { } d ? Text(d, "dd-MMM-yyyy") : Blank;

    /// <summary><c>14-Mar-1951</c>, <c>Mar-1951</c>, <c>1951</c>, or <see cref="NotKnown"/>.</summary>
    public static string Date(PartialDate? date) => date?.ToString() ?? NotKnown;

    /// <summary><c>15-Sep</c>: for dense lists where the year is plain from the rest.</summary>
    public static string Day(DateOnly? date) => date is { } d ? Text(d, "dd-MMM") : Blank;

    /// <summary><c>Tuesday 15-Sep-2026</c>: a date read back, or the head of a day's page.</summary>
    public static string LongDate(DateOnly date) => Text(date, "dddd dd-MMM-yyyy");

    /// <summary><c>16:05</c>.</summary>
    public static string Time(DateTimeOffset at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>15-Sep-2026 16:05</c> in the offset the instant carries; convert to the facility's zone first.</summary>
    public static string DateTime(DateTimeOffset? at) => at is { } t ? t.ToString("dd-MMM-yyyy HH:mm", CultureInfo.InvariantCulture) : Blank;

    /// <summary><c>15-Sep-2026 16:05 EDT</c>: documents and disclosures carry their zone.</summary>
    public static string DateTime(DateTimeOffset at, string zone) => $"{DateTime(at)} {zone}";

    /// <summary><c>Today 09:12</c>, <c>12-Sep 15:20</c>, and with the year when it is not this year's.</summary>
    public static string When(DateTimeOffset at, DateTimeOffset now) => (at.Date == now.Date, at.Year == now.Year) switch
    {
        (true, _) => "Today " + Time(at),
        (_, true) => at.ToString("dd-MMM HH:mm", CultureInfo.InvariantCulture),
        _ => DateTime(at),
    };

    /// <summary>A person's age: <c>75 y</c>, under two years <c>14 m</c>, under two months <c>12 d</c>.</summary>
    public static string Age(DateOnly born, DateOnly on)
    {
        var months = ((on.Year - born.Year) * 12) + on.Month - born.Month - (on.Day < born.Day ? 1 : 0);
        return months switch
        {
            < 2 => Days(int.Max(0, on.DayNumber - born.DayNumber)),
            < 24 => string.Create(CultureInfo.InvariantCulture, $"{months} m"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{months / 12} y"),
        };
    }

    /// <summary>The age when the birth date is only partly known: <c>about 75 y</c>.</summary>
    public static string Age(PartialDate born, DateOnly on) => born.Complete is { } day ? Age(day, on) : "about " + Age(born.Earliest, on);

    /// <summary><c>5 d</c>.</summary>
    public static string Days(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} d");

    /// <summary>How long ago: <c>5 min</c>, <c>9 h</c>, <c>5 d</c>; under a minute <c>now</c>.</summary>
    public static string Ago(DateTimeOffset at, DateTimeOffset now) => (now - at) switch
    {
        { TotalMinutes: < 1 } => "now",
        { TotalHours: < 1 } span => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalMinutes} min"),
        { TotalDays: < 2 } span => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours} h"),
        var span => Days((int)span.TotalDays),
    };

    /// <summary><c>OKAFOR, Margaret Anne</c>: the family name in capitals, as the banner and every list write it.</summary>
    public static string Name(string family, string? given, string? middle = null)
    {
        var text = new StringBuilder(family.ToUpperInvariant());
        if (!string.IsNullOrWhiteSpace(given))
        {
            text.Append(", ").Append(given);
        }

        if (!string.IsNullOrWhiteSpace(middle))
        {
            text.Append(string.IsNullOrWhiteSpace(given) ? ", " : " ").Append(middle);
        }

        return text.ToString();
    }

    /// <summary><c>04-Sep to 10-Sep-2026 (6 d)</c>, or <c>since 04-Sep-2026 (6 d)</c> while the stay is open; a stay within a day says its day.</summary>
    public static string Stay(DateOnly from, DateOnly? to, DateOnly today)
    {
        var length = Days((to ?? today).DayNumber - from.DayNumber);
        return to switch
        {
            null => $"since {Date(from)} ({length})",
            { } end when end == from => Date(from),
            { } end when end.Year == from.Year => $"{Day(from)} to {Date(end)} ({length})",
            { } end => $"{Date(from)} to {Date(end)} ({length})",
        };
    }

    /// <summary><c>$14,397.81</c>.</summary>
    public static string Amount(Money? amount) => amount?.ToString() ?? Blank;

    /// <summary><c>$14,398</c>: lists are rounded, pages are not.</summary>
    public static string Round(Money? amount) => amount is { } m
        ? (m.Cents < 0 ? "-$" : "$") + decimal.Round(decimal.Abs(m.Dollars), 0, MidpointRounding.AwayFromZero).ToString("#,##0", CultureInfo.InvariantCulture)
        : Blank;

    /// <summary>Relative weights have four decimals.</summary>
    public static string Weight(decimal? weight) => weight?.ToString("0.0000", CultureInfo.InvariantCulture) ?? Blank;

    /// <summary><c>1,011</c>.</summary>
    public static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary><c>1 row</c>, <c>40 rows</c>.</summary>
    public static string Count(int count, string one, string many) => Count(count) + " " + (count == 1 ? one : many);

    /// <summary>A social security number keeps its last four digits: <c>•••-••-4471</c>.</summary>
    public static string Ssn(string? ssn)
    {
        var digits = ssn is null ? "" : string.Concat(ssn.Where(char.IsAsciiDigit));
        return digits.Length < 4 ? Blank : "•••-••-" + digits[^4..];
    }

    static string Text(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
