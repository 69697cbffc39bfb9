namespace Custodian.Cli.Engines;

/// <summary>Codes as people and systems write them.</summary>
static class WrittenCode
{
    /// <summary>Capitals without points and blanks, as the tables have them.</summary>
    public static string AsOnTables(string code) =>
        code.Any(c => !char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c))
            ? code.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()
            : code;

    /// <summary>The pack kind of a code system: <c>ICD-10-CM</c> is <c>icd10cm</c>; what is not known stays as it is, in small letters.</summary>
    public static string System(string name) => name.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
