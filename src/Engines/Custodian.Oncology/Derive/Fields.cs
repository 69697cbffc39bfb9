using System.Globalization;

namespace Custodian.Oncology.Derive;

/// <summary>Reading of item values.</summary>
static class Fields
{
    public const string DiagnosisDate = "dateOfDiagnosis";
    public const string Site = "primarySite";
    public const string Histology = "histologicTypeIcdO3";
    public const string Behaviour = "behaviorCodeIcdO3";

    /// <summary>The number that digits write; null for anything else.</summary>
    public static int? Number(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The year of a date written <c>yyyy</c>, <c>yyyyMM</c> or <c>yyyyMMdd</c>; null when its first four characters are no digits.</summary>
    public static int? Year(string date) => date.Length >= 4 ? Number(date.AsSpan(0, 4)) : null;

    /// <summary>The digits after C of a four-character site; -1 for anything else.</summary>
    public static int SiteNumber(string site) => site.Length == 4 && Number(site.AsSpan(1)) is { } number ? number : -1;

    /// <summary>A histology code as a number; -1 for anything else.</summary>
    public static int HistologyNumber(string histology) => Number(histology) ?? -1;

    /// <summary>A day that is in the calendar, from eight digits; null for anything else.</summary>
    public static DateOnly? Day(string date) =>
        DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Digits(int number, int width) => number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
}
