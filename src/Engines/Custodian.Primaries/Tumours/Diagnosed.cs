namespace Custodian.Primaries;

/// <summary>A date of diagnosis of which day or month may be unknown (0), with the first and last day it may stand for.</summary>
readonly record struct Diagnosed(short Year, byte Month, byte Day, int Earliest, int Latest)
{
    public static Diagnosed Read(int year, int month, int day)
    {
        var calendar = Math.Max(year, 1);
        var knownMonth = month is >= 1 and <= 12 ? month : 0;
        var knownDay = knownMonth > 0 && day >= 1 && day <= DateTime.DaysInMonth(calendar, knownMonth) ? day : 0;
        var first = new DateOnly(calendar, Math.Max(knownMonth, 1), Math.Max(knownDay, 1));
        var lastMonth = knownMonth == 0 ? 12 : knownMonth;
        var last = new DateOnly(calendar, lastMonth, knownDay == 0 ? DateTime.DaysInMonth(calendar, lastMonth) : knownDay);
        return new((short)year, (byte)knownMonth, (byte)knownDay, first.DayNumber, last.DayNumber);
    }

    public bool IsComplete => Day != 0;
}
