namespace Custodian.Oncology.Derive;

/// <summary>Postal codes of NAACCR item 80 and what SEER's registries of cities write in their place.</summary>
static class States
{
    public static IReadOnlySet<string> Canadian { get; } = Set("AB BC MB NB NL NS NT NU ON PE QC SK YT");

    /// <summary>States, DC, territories, provinces and the armed forces.</summary>
    public static IReadOnlySet<string> Known { get; } = Set(
        "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY "
        + "AS GU MP PW PR UM VI FM MH TT AB BC MB NB NL NS NT NU ON PE QC SK YT AA AE AP");

    /// <summary>Codes for "unknown".</summary>
    public static IReadOnlySet<string> Unknown { get; } = Set("CD US XX YY ZZ");

    /// <summary>The state as item 80 writes it: Atlanta, Detroit, San Francisco, Los Angeles and Seattle are parts of theirs.</summary>
    public static string Of(string state) => state.Trim().ToUpperInvariant() switch
    {
        "AT" => "GA",
        "DT" => "MI",
        "GB" or "LO" => "CA",
        "SE" => "WA",
        var known => known,
    };

    /// <summary>Three digits other than 999.</summary>
    public static bool IsCounty(string county) => county.Length == 3 && county != "999" && Fields.Number(county) is not null;

    public static IReadOnlySet<string> Set(string codes) => codes.Split(' ').ToHashSet(StringComparer.Ordinal);
}
