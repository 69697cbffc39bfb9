namespace Custodian.Primaries;

/// <summary>Names of the sections of a pack of IARC tables.</summary>
static class IarcLayout
{
    public const int CompilerVersion = 1;
    public const string Compiler = "iarc 1";

    public const string Families = "morphology-families";
    public const string Must = "must";
    public const string MustNot = "must-not";
    public const string Morphologies = "icd10-morphology";
    public const string Topographies = "icd10-topography";
    public const string Rule8 = "icd10-rule-8";
    public const string Rule9 = "icd10-rule-9";
    public const string Childhood = "iccc3";

    /// <summary>Section and file of each table.</summary>
    public static IReadOnlyList<(string Section, string File)> Files { get; } =
    [
        (Families, "MorphFam.txt"), (Must, "Must.txt"), (MustNot, "MustNot.txt"), (Morphologies, "O3_10M.txt"), (Topographies, "O3_10T.txt"),
        (Rule8, "O3_10r8.txt"), (Rule9, "O3_10r9.txt"), (Childhood, "ICCC-Table.txt"),
    ];
}
