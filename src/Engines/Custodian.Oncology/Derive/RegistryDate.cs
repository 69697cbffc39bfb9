namespace Custodian.Oncology.Derive;

/// <summary>Year, month and day as a registry writes them: what is unknown, or not in the calendar, is 9999 or 99.</summary>
readonly record struct RegistryDate(int Year, int Month, int Day)
{
    public const int UnknownYear = 9999;
    public const int Unknown = 99;

    /// <summary>Reads <c>yyyy</c>, <c>yyyyMM</c> or <c>yyyyMMdd</c>. A day counts only after a month.</summary>
    public RegistryDate(string written)
        : this(Fields.Year(written) ?? UnknownYear, Part(written, 4), Part(written, 6)) => Day = Month == Unknown ? Unknown : Day;

    public bool HasYear => Year != UnknownYear;

    public bool HasMonth => Month != Unknown;

    public bool HasDay => Day != Unknown;

    public DateOnly Value => new(Year, Month, Day);

    /// <summary>Unknown in place of a month or day that the calendar does not have.</summary>
    public RegistryDate InCalendar()
    {
        if (!HasMonth || Month is < 1 or > 12)
        {
            return this with { Month = Unknown, Day = Unknown };
        }

        return !HasDay || Year is < 1 or > 9999 || Day < 1 || Day > DateTime.DaysInMonth(Year, Month) ? this with { Day = Unknown } : this;
    }

    /// <summary>The date as digits, eight of them.</summary>
    public override string ToString() => Fields.Digits(Year, 4) + Fields.Digits(Month, 2) + Fields.Digits(Day, 2);

    static int Part(string written, int from) => written.Length >= from + 2 ? Fields.Number(written.AsSpan(from, 2)) ?? Unknown : Unknown;
}
