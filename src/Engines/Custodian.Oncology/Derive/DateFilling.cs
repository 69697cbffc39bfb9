namespace Custodian.Oncology.Derive;

/// <summary>
/// Fills unknown parts of dates that are in order: midway between the dates before and after that fall in the same month, or year; the first not before birth.
/// SEER Survival Time, step 2.
/// </summary>
static class DateFilling
{
    public static void Fill(Span<RegistryDate> dates, RegistryDate birth)
    {
        for (var i = 0; i < dates.Length; i++)
        {
            if (dates[i].HasMonth && !dates[i].HasDay)
            {
                dates[i] = WithDay(dates, i, birth);
            }
        }

        for (var i = 0; i < dates.Length; i++)
        {
            if (!dates[i].HasMonth)
            {
                dates[i] = WithMonth(dates, i, birth);
            }
        }
    }

    static RegistryDate WithDay(ReadOnlySpan<RegistryDate> dates, int at, RegistryDate birth)
    {
        var date = dates[at];
        var (earliest, latest) = (1, DateTime.DaysInMonth(date.Year, date.Month));
        if (at == 0 && birth.Year == date.Year && birth.Month == date.Month && birth.HasDay)
        {
            earliest = birth.Day;
        }

        if (Before(dates, at, d => d.HasDay) is { } before && IsSameMonth(before, date))
        {
            earliest = before.Day;
        }

        if (After(dates, at, d => d.HasDay) is { } after && IsSameMonth(after, date))
        {
            latest = after.Day;
        }

        return date with { Day = (earliest + latest) / 2 };
    }

    static RegistryDate WithMonth(ReadOnlySpan<RegistryDate> dates, int at, RegistryDate birth)
    {
        var year = dates[at].Year;
        var (earliest, latest) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (at == 0 && birth.Year == year && birth.HasMonth)
        {
            earliest = new(year, birth.Month, birth.HasDay ? birth.Day : 1);
        }

        if (Before(dates, at, d => d.HasMonth) is { } before && before.Year == year)
        {
            earliest = before.Value;
        }

        if (After(dates, at, d => d.HasMonth) is { } after && after.Year == year)
        {
            latest = after.Value;
        }

        var middle = earliest.AddDays((int)Math.Floor((latest.DayNumber - earliest.DayNumber) / 2.0));
        return new(middle.Year, middle.Month, middle.Day);
    }

    static RegistryDate? Before(ReadOnlySpan<RegistryDate> dates, int at, Func<RegistryDate, bool> known)
    {
        while (--at >= 0)
        {
            if (known(dates[at]))
            {
                return dates[at];
            }
        }

        return null;
    }

    static RegistryDate? After(ReadOnlySpan<RegistryDate> dates, int at, Func<RegistryDate, bool> known)
    {
        while (++at < dates.Length)
        {
            if (known(dates[at]))
            {
                return dates[at];
            }
        }

        return null;
    }

    static bool IsSameMonth(RegistryDate left, RegistryDate right) => left.Year == right.Year && left.Month == right.Month;
}
