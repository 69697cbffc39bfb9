namespace Custodian.Edits.Coding;

/// <summary>
/// The case that the rules' examples vary, and the few facts about codes they need. Synthetic: no patient, and validity as of fiscal year
/// 2026.
/// </summary>
public static class CodingExamples
{
    static readonly HashSet<string> Diagnoses =
    [
        "J189", "E119", "I10", "F0280", "G309", "V8694XD", "S72001A", "S72009A", "S72002A", "Z3800", "Z7901", "P0739", "H25811", "H2589", "N6011", "N6019",
    ];

    static readonly HashSet<string> Procedures = ["02703DZ", "0VTTXZZ"];

    static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["S72001A"] = "Fracture of unspecified part of neck of right femur, initial encounter for closed fracture",
        ["S72009A"] = "Fracture of unspecified part of neck of unspecified femur, initial encounter for closed fracture",
        ["J189"] = "Pneumonia, unspecified organism",
        ["N6019"] = "Diffuse cystic mastopathy of unspecified breast",
    };

    /// <summary>Facts about the codes used in the examples.</summary>
    public static CodingFacts Facts { get; } = new(
        (code, _) => Diagnoses.Contains(code),
        (code, _) => Procedures.Contains(code),
        (code, _) => code is "V8694XD",
        (code, _) => code is "F0280",
        new HashSet<string> { "Z3800", "Z7901", "V8694XD" },
        code => Titles.GetValueOrDefault(code));

    /// <summary>A case that breaks no rule.</summary>
    public static CodedCase Clean { get; } = new()
    {
        Admission = new DateOnly(2026, 1, 10),
        Discharge = new DateOnly(2026, 1, 14),
        Birth = new DateOnly(1951, 3, 14),
        Sex = 'F',
        Principal = new CodedDiagnosis("J189", 'Y'),
        Secondary = [new("E119", 'Y'), new("Z7901")],
        Procedures = [new("02703DZ", new DateOnly(2026, 1, 11))],
    };

    /// <summary>A birth that breaks no rule.</summary>
    public static CodedCase Birth { get; } = Clean with
    {
        Admission = new DateOnly(2026, 1, 10),
        Birth = new DateOnly(2026, 1, 10),
        IsBirth = true,
        Principal = new CodedDiagnosis("Z3800"),
        Secondary = [new("P0739", 'Y')],
        Procedures = [],
    };
}
