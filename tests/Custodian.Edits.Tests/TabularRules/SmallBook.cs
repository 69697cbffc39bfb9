using Custodian.Edits.Coding;
using Custodian.Edits.Tabular;

namespace Custodian.Edits.Tests.TabularRules;

/// <summary>A book of a few codes in the shape of the official one, with notes of every kind.</summary>
static class SmallBook
{
    static readonly SortedDictionary<string, string> Billable = new(StringComparer.Ordinal)
    {
        ["A047"] = "Enterocolitis due to one bacterium",
        ["D630"] = "Anemia in neoplastic disease",
        ["C61"] = "Malignant neoplasm of prostate",
        ["E109"] = "Type 1 diabetes mellitus without complications",
        ["E119"] = "Type 2 diabetes mellitus without complications",
        ["F0280"] = "Dementia in other diseases classified elsewhere",
        ["F0290"] = "Dementia, open list",
        ["F17200"] = "Nicotine dependence",
        ["G309"] = "Alzheimer's disease",
        ["H2510"] = "Age-related nuclear cataract, unspecified eye",
        ["H2511"] = "Age-related nuclear cataract, right eye",
        ["H2512"] = "Age-related nuclear cataract, left eye",
        ["H2513"] = "Age-related nuclear cataract, bilateral",
        ["I120"] = "Hypertensive kidney disease",
        ["J1282"] = "Pneumonia due to one virus",
        ["J189"] = "Pneumonia, unspecified organism",
        ["N185"] = "Chronic kidney disease, stage 5",
        ["N186"] = "End stage renal disease",
        ["S72001A"] = "Fracture of unspecified part of neck of right femur, initial encounter",
        ["S72001D"] = "Fracture of unspecified part of neck of right femur, subsequent encounter",
        ["S72002A"] = "Fracture of unspecified part of neck of left femur, initial encounter",
        ["S72009A"] = "Fracture of unspecified part of neck of unspecified femur, initial encounter",
        ["T360X1A"] = "Poisoning by penicillins, accidental, initial encounter",
        ["T360X5A"] = "Adverse effect of penicillins, initial encounter",
        ["U071"] = "One virus",
        ["W19XXXA"] = "Unspecified fall, initial encounter",
        ["W19XXXD"] = "Unspecified fall, subsequent encounter",
        ["Z720"] = "Tobacco use",
    };

    static readonly string[] Headers = ["A00", "A04", "C61", "D63", "E10", "E11", "F02", "F17", "G30", "H25", "H251", "I12", "J12", "J18", "N18", "S72", "S7200", "S72001", "T36", "T360", "T360X1", "U07", "W19", "Z72"];

    public static TabularFacts Facts { get; } = new(
        "FY2026",
        Find,
        (first, last) => Billable.Keys.Where(new CodeRange(first, last).Holds).Select(c => Find(c)!),
        code => code == "A04X" ? [Find("A047")!] : [],
        [
            new(TabularNoteKind.Excludes1, "E11", "E11", "E11", "type 1 diabetes mellitus (E10.-)"),
            new(TabularNoteKind.Excludes1, "E10", "E10", "E10", "type 2 diabetes mellitus (E11.-)"),
            new(TabularNoteKind.Excludes1, "Chapter 10", "J00", "J99", "certain enterocolitis (A00-A09)"),
            new(TabularNoteKind.Excludes1, "G30", "G30", "G30", "poisoning by drug (T36-T50 with fifth or sixth character 1-4 or 6)"),
            new(TabularNoteKind.CodeFirst, "F02.8", "F028", "F028", "the underlying physiological condition, such as:"),
            new(TabularNoteKind.CodeFirst, "F02.8", "F028", "F028", "Alzheimer's (G30.-)"),
            new(TabularNoteKind.CodeFirst, "F02.8", "F028", "F028", "intoxications (T36-T65)"),
            new(TabularNoteKind.CodeFirst, "D63.0", "D630", "D630", "neoplasm (C00-D49)"),
            new(TabularNoteKind.CodeFirst, "J12.82", "J1282", "J1282", "one virus (U07.1)"),
            new(TabularNoteKind.UseAdditional, "I12.0", "I120", "I120", "code to identify the stage of chronic kidney disease (N18.5, N18.6)"),
            new(TabularNoteKind.UseAdditional, "J18", "J18", "J18", "code to identify:"),
            new(TabularNoteKind.UseAdditional, "J18", "J18", "J18", "tobacco dependence (F17.-)"),
            new(TabularNoteKind.UseAdditional, "J18", "J18", "J18", "tobacco use (Z72.0)"),
            new(TabularNoteKind.UseAdditional, "E11", "E11", "E11", "code for adverse effect, if applicable, to identify drug (T36-T50 with fifth or sixth character 5)"),
            new(TabularNoteKind.CodeAlso, "C61", "C61", "C61", "associated dependence (F17.-)"),
        ]);

    public static Edits.Tabular.TabularRules Rules { get; } = Edits.Tabular.TabularRules.Of(Facts);

    /// <summary>Everything a test draws codes from: complete ones, headers, and what no edition has.</summary>
    public static string[] Codes { get; } = [.. Billable.Keys, .. Headers, "A04X", "E1190", "S72001", "S72001Z", "T3601A", "W19A", "XYZ", "1234567", "J189XXA"];

    public static CodedCase Case(params IReadOnlyList<string> codes) => CodingExamples.Clean with
    {
        Principal = codes.Count == 0 ? null : new CodedDiagnosis(codes[0]),
        Secondary = [.. codes.Skip(1).Select(c => new CodedDiagnosis(c))],
    };

    public static IReadOnlyList<TabularFinding> Check(params IReadOnlyList<string> codes) => Rules.Check(Case(codes), Coding);

    static CodingFacts Coding { get; } = CodingExamples.Facts with
    {
        IsDiagnosis = (code, _) => Billable.ContainsKey(code),
        IsManifestation = (code, _) => code.StartsWith("F028", StringComparison.Ordinal),
    };

    static TabularCode? Find(string code) => Billable.TryGetValue(code, out var title) ? new(code, title, Billable: true)
        : Headers.Contains(code) || Billable.Keys.Any(b => b.StartsWith(code, StringComparison.Ordinal) && code.Length >= 3) ? new(code, code + " and below", Billable: false)
        : null;
}
