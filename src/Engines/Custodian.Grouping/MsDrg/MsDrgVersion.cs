using System.Globalization;

namespace Custodian.Grouping;

/// <summary>
/// A grouper version. A fiscal year's tables hold from October to March as nn.0 and from April to September as nn.1; version 43 is fiscal year
/// 2026 (MS-DRG Definitions Manual, "Effective dates").
/// </summary>
public readonly record struct MsDrgVersion(int Major, int Minor)
{
    const int FiscalYearOfVersionZero = 1983;

    /// <summary>The version that groups a discharge of this day.</summary>
    public static MsDrgVersion For(DateOnly discharge)
    {
        var fiscalYear = discharge.Month >= 10 ? discharge.Year + 1 : discharge.Year;
        return new(fiscalYear - FiscalYearOfVersionZero, discharge.Month is >= 4 and <= 9 ? 1 : 0);
    }

    /// <summary>First discharge day.</summary>
    public DateOnly From => Minor == 0 ? new(FiscalYear - 1, 10, 1) : new(FiscalYear, 4, 1);

    /// <summary>Last discharge day.</summary>
    public DateOnly Through => Minor == 0 ? new(FiscalYear, 3, 31) : new(FiscalYear, 9, 30);

    public int FiscalYear => Major + FiscalYearOfVersionZero;

    /// <summary>Reads <c>43.1</c>, or <c>431</c> as the tables write it.</summary>
    public static MsDrgVersion Parse(string text)
    {
        var digits = text.Replace(".", "", StringComparison.Ordinal);
        var number = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return new(number / 10, number % 10);
    }

    /// <summary><c>43.1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
