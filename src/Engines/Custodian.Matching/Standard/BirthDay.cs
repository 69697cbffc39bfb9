using System.Globalization;

namespace Custodian.Matching.Standard;

/// <summary>A birth date as compared: eight digits as written (also a day that is not in the calendar, since a typing error makes such), or a year or month alone.</summary>
/// <param name="Digits">yyyymmdd; 00 for a month or day that is not known; 0 when nothing is.</param>
readonly record struct BirthDay(int Digits)
{
    static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public bool IsStated => Digits != 0;

    public int Year => Digits / 10_000;

    public int Month => Digits / 100 % 100;

    public int Day => Digits % 100;

    public bool IsComplete => Month != 0 && Day != 0;

    public bool IsInCalendar =>
        Year is >= 1 and <= 9999 && Month is >= 0 and <= 12 && (Day == 0 || (Month != 0 && Day <= DateTime.DaysInMonth(Year, Month)));

    /// <summary>Defaults that systems write for "not known" (WORKFLOWS: 01/01/1900 is forbidden as a default; others are the zero days of databases).</summary>
    public bool IsDefault => Digits is 19000101 or 19010101 or 18991230 or 18991231 or 18000101 or 17530101 or 19111111 or 11111111 or 99991231 or 99999999 or 1_01_01;

    /// <summary>Reads a date in the orders year-month-day, month/day/year and day-month name-year; null when it has none of these forms.</summary>
    public static BirthDay? Read(string text)
    {
        Span<int> starts = stackalloc int[4];
        Span<int> lengths = stackalloc int[4];
        var parts = Parts(text, starts, lengths);
        return parts switch
        {
            1 => Joined(text.AsSpan(starts[0], lengths[0])),
            2 when lengths[0] == 4 => Of(Number(text, starts[0], 4), MonthOf(text.AsSpan(starts[1], lengths[1])), 0),
            >= 3 => Separate(text, starts, lengths),
            _ => null,
        };
    }

    /// <summary>The date of parts kept in columns of their own; 0 for a part that is not known.</summary>
    public static BirthDay? Of(int year, int month, int day) =>
        year is < 1 or > 9999 || month is < 0 or > 99 || day is < 0 or > 99 ? null : new((year * 10_000) + (month * 100) + (month == 0 ? 0 : day));

    static int Parts(string text, Span<int> starts, Span<int> lengths)
    {
        var count = 0;
        for (var i = 0; i < text.Length && count < 4;)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            starts[count] = i;
            while (i < text.Length && char.IsAsciiLetterOrDigit(text[i]) && !(count == 2 && text[i] is 'T' or 't' && i > starts[count]))
            {
                i++;
            }

            lengths[count] = i - starts[count];
            count++;
        }

        return count;
    }

    static BirthDay? Joined(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 8 && digits[..8].IndexOfAnyExceptInRange('0', '9') < 0)
        {
            digits = digits[..8];
        }

        if (digits.IndexOfAnyExceptInRange('0', '9') >= 0 || digits.Length is not (4 or 6 or 8))
        {
            return null;
        }

        var first = int.Parse(digits[..4], CultureInfo.InvariantCulture);
        if (digits.Length == 8 && first < 1700 && int.Parse(digits[4..], CultureInfo.InvariantCulture) is >= 1700 and <= 2199 and var last)
        {
            return Of(last, first / 100, first % 100);
        }

        var month = digits.Length >= 6 ? int.Parse(digits[4..6], CultureInfo.InvariantCulture) : 0;
        return Of(first, month, digits.Length == 8 ? int.Parse(digits[6..], CultureInfo.InvariantCulture) : 0);
    }

    static BirthDay? Separate(string text, ReadOnlySpan<int> starts, ReadOnlySpan<int> lengths)
    {
        if (lengths[0] == 4)
        {
            return Of(Number(text, starts[0], 4), MonthOf(text.AsSpan(starts[1], lengths[1])), Number(text, starts[2], lengths[2]));
        }

        if (lengths[2] != 4)
        {
            return null;
        }

        var year = Number(text, starts[2], 4);
        var first = MonthOf(text.AsSpan(starts[0], lengths[0]));
        var second = MonthOf(text.AsSpan(starts[1], lengths[1]));
        var dayFirst = char.IsAsciiLetter(text[starts[1]]) || (first > 12 && second <= 12);
        return dayFirst ? Of(year, second, first) : Of(year, first, second);
    }

    static int Number(string text, int start, int length) =>
        length <= 4 && int.TryParse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    static int MonthOf(ReadOnlySpan<char> text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var name = text.Length < 3 ? "" : text[..3].ToString().ToLowerInvariant();
        var month = Array.IndexOf(Months, name);
        return month < 0 ? -1 : month + 1;
    }
}
