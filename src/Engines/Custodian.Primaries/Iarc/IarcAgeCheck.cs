namespace Custodian.Primaries;

/// <summary>Age against birth and incidence date.</summary>
static class IarcAgeCheck
{
    const int UnknownAge = 999;

    public static CheckCode Check(IarcCase c)
    {
        var fault = default(ItemFault);
        var age = fault.Number(c.Age);
        if (fault.Found)
        {
            return fault.Code;
        }

        if (c.IncidenceDate is null || c.BirthDate is null)
        {
            return CheckCode.Missing;
        }

        return !TryRead(c.IncidenceDate, out var incidence) || !TryRead(c.BirthDate, out var birth) ? CheckCode.Invalid
            : incidence.Year == 0 || birth.Year == 0 ? CheckCode.OK
            : Check(age, birth, incidence);
    }

    static CheckCode Check(int age, (int Year, int Month, int Day) birth, (int Year, int Month, int Day) incidence)
    {
        var allowed = birth.Month == 0 || birth.Day == 0 || incidence.Month == 0 || incidence.Day == 0 ? 1 : 0;
        var calculated = YearsBetween(birth, incidence);
        return calculated < 0 ? CheckCode.Invalid
            : age == UnknownAge ? CheckCode.Query
            : Math.Abs(calculated - age) > allowed ? CheckCode.Invalid
            : CheckCode.OK;
    }

    /// <summary>Birthdays between the dates; a part that is not known counts as the first, and who was born on 29 February has the birthday on the 28th.</summary>
    static int YearsBetween((int Year, int Month, int Day) birth, (int Year, int Month, int Day) incidence)
    {
        var (born, seen) = (MonthAndDay(birth), MonthAndDay(incidence));
        var birthday = born == 229 && incidence.Year > birth.Year ? 228 : born;
        return incidence.Year - birth.Year - (seen < birthday ? 1 : 0);
    }

    static int MonthAndDay((int Year, int Month, int Day) date) => (Math.Max(date.Month, 1) * 100) + Math.Max(date.Day, 1);

    /// <summary>Reads yyyymmdd; 0 for a part written 9s or 0s.</summary>
    static bool TryRead(string text, out (int Year, int Month, int Day) date)
    {
        date = default;
        if (text.Length != 8 || Tumour.Number(text.AsSpan(0, 4)) is not (>= 0 and var year) || Tumour.Number(text.AsSpan(4, 2)) is not (>= 0 and var month)
            || Tumour.Number(text.AsSpan(6, 2)) is not (>= 0 and var day))
        {
            return false;
        }

        date = (year is 9999 ? 0 : year, month is 99 ? 0 : month, day is 99 ? 0 : day);
        return date.Month <= 12 && date.Day <= DateTime.DaysInMonth(Math.Max(date.Year, 4), date.Month == 0 ? 1 : date.Month);
    }
}
