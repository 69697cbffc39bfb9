using System.Globalization;
using Custodian.Kernel;
using Custodian.Ui;

namespace Custodian.Patients;

/// <summary>Reads a birth date as people type it: a whole day in any form of <see cref="DateEntry"/>, a month (<c>Mar-1951</c>, <c>3/1951</c>, <c>1951-03</c>) or a year.</summary>
static class BirthEntry
{
    static readonly string[] MonthFormats = ["MMM-yyyy", "MMM yyyy", "MMMM yyyy", "M/yyyy", "M-yyyy", "yyyy-M"];

    public static bool TryRead(string? text, DateOnly today, out PartialDate birth)
    {
        var typed = text?.Trim() ?? "";
        birth = default;
        if (typed.Length == 4 && PartialDate.TryParse(typed, out birth))
        {
            return true;
        }

        if (DateOnly.TryParseExact(typed, MonthFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return PartialDate.TryParse(month.ToString("yyyyMM", CultureInfo.InvariantCulture), out birth);
        }

        if (!DateEntry.TryRead(typed, today, out var day, past: true))
        {
            return false;
        }

        birth = PartialDate.From(day);
        return true;
    }
}
