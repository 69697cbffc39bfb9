using System.Globalization;
using System.Text.RegularExpressions;
using Custodian.Kernel;
using static Custodian.Edits.Coding.CodedPlaces;
using static Custodian.Edits.Coding.CodingExamples;

namespace Custodian.Edits.Coding;

/// <summary>Rules about which codes are chosen and how they are sequenced.</summary>
static partial class DiagnosisRules
{
    const int MostSecondary = 24;
    const int MostProcedures = 25;
    const string BirthStatus = "Z38";
    static readonly DateOnly Icd10 = new(2015, 10, 1);

    public static IReadOnlyList<CodingRule> All { get; } =
    [
        new(
            "COD-0001",
            "A principal diagnosis is chosen",
            "ICD-10-CM Official Guidelines, Section II",
            Icd10,
            null,
            Severity.Error,
            (c, _) => HasPrincipal(c) ? [] : [new(Principal, "No principal diagnosis is chosen. Choose the condition that, after study, occasioned the admission.")],
            [new("without a principal", Clean with { Principal = null }, Principal), new("with an empty code", Clean with { Principal = new("") }, Principal), new("with one", Clean)]),
        new(
            "COD-0002",
            "Each diagnosis is reported once",
            "ICD-10-CM Official Guidelines, Section I.B.12",
            Icd10,
            null,
            Severity.Error,
            (c, _) => Repeated(c),
            [
                new("a secondary repeats the principal", Clean with { Secondary = [new("J189", 'Y')] }, "Secondary diagnosis 1 J189"),
                new("a secondary repeats another", Clean with { Secondary = [new("E119", 'Y'), new("E119", 'N')] }, "Secondary diagnosis 2 E119"),
                new("all differ", Clean),
            ]),
        new(
            "COD-0003",
            "An external cause is not the principal diagnosis",
            "ICD-10-CM Official Guidelines, Section I.C.20.a.6",
            Icd10,
            null,
            Severity.Error,
            (c, f) => HasPrincipal(c) && f.IsExternalCause(c.Principal!.Value.Code, c.CodingDay)
                ? [new($"{Principal} {c.Principal.Value.Code}", "An external cause code says how it happened, not what was treated. Sequence the injury or condition first.")]
                : [],
            [
                new("a vehicle accident first", Clean with { Principal = new("V8694XD") }, "Principal diagnosis V8694XD"),
                new("a vehicle accident second", Clean with { Secondary = [new("V8694XD")] }),
            ]),
        new(
            "COD-0004",
            "A manifestation follows its underlying condition",
            "ICD-10-CM Official Guidelines, Section I.A.13",
            Icd10,
            null,
            Severity.Error,
            (c, f) => HasPrincipal(c) && f.IsManifestation(c.Principal!.Value.Code, c.CodingDay)
                ? [new($"{Principal} {c.Principal.Value.Code}", "A manifestation code cannot come first. Sequence the underlying condition before it.")]
                : [],
            [
                new("dementia in another disease first", Clean with { Principal = new("F0280", 'Y') }, "Principal diagnosis F0280"),
                new("after its cause", Clean with { Principal = new("G309", 'Y'), Secondary = [new("F0280", 'Y')] }),
            ]),
        new(
            "COD-0005",
            "A diagnosis code is valid on the discharge date",
            "45 CFR 162.1000; ICD-10-CM Official Guidelines, Section I.B.2",
            Icd10,
            null,
            Severity.Error,
            (c, f) => Diagnoses(c).Where(d => !f.IsDiagnosis(d.Diagnosis.Code, c.CodingDay))
                .Select(d => new CodingHit(d.Place, $"{d.Diagnosis.Code} is not a complete ICD-10-CM code on {Day(c.CodingDay)}. Choose from that day's code book.")),
            [new("a category", Clean with { Secondary = [new("E11", 'Y')] }, "Secondary diagnosis 1 E11"), new("complete codes", Clean)]),
        new(
            "COD-0006",
            "A procedure code is valid on the discharge date",
            "45 CFR 162.1000; ICD-10-PCS Official Guidelines, A11",
            Icd10,
            null,
            Severity.Error,
            (c, f) => Procedures(c).Where(p => !f.IsProcedure(p.Procedure.Code, c.CodingDay))
                .Select(p => new CodingHit(p.Place, $"{p.Procedure.Code} is not an ICD-10-PCS code on {Day(c.CodingDay)}. Build the code from that day's tables.")),
            [new("six characters", Clean with { Procedures = [new("02703D", Clean.Admission)] }, "Procedure 1 02703D"), new("a built code", Clean)]),
        new(
            "COD-0007",
            "A claim carries 24 secondary diagnoses",
            "ASC X12N 837I implementation guide, HI segments; UB-04 FL 67",
            Icd10,
            null,
            Severity.Warning,
            (c, _) => c.Secondary.Count > MostSecondary
                ? [new(Number("Secondary diagnosis ", MostSecondary + 1), Number("", c.Secondary.Count) + " secondary diagnoses are coded and the claim carries 24. Sequence the ones that matter most first.")]
                : [],
            [
                new("25", Clean with { Secondary = Distinct(25) }, "Secondary diagnosis 25"),
                new("24", Clean with { Secondary = Distinct(24) }),
            ]),
        new(
            "COD-0008",
            "A claim carries 25 procedures",
            "ASC X12N 837I implementation guide, HI segments; UB-04 FL 74",
            Icd10,
            null,
            Severity.Warning,
            (c, _) => c.Procedures.Count > MostProcedures
                ? [new(Number("Procedure ", MostProcedures + 1), Number("", c.Procedures.Count) + " procedures are coded and the claim carries 25. Sequence the ones that matter most first.")]
                : [],
            [
                new("26", Clean with { Procedures = [.. Enumerable.Repeat(new CodedProcedure("02703DZ", Clean.Admission), 26)] }, "Procedure 26"),
                new("25", Clean with { Procedures = [.. Enumerable.Repeat(new CodedProcedure("02703DZ", Clean.Admission), 25)] }),
            ]),
        new(
            "COD-0009",
            "A birth has Z38 as its principal diagnosis",
            "ICD-10-CM Official Guidelines, Section I.C.16.a.2",
            Icd10,
            null,
            Severity.Error,
            (c, _) => c.IsBirth && c.Principal?.Code?.StartsWith(BirthStatus, StringComparison.Ordinal) != true
                ? [new(Principal, "The patient was born in this encounter. Sequence the Z38 code for place and kind of birth first.")]
                : [],
            [
                new("prematurity first", Birth with { Principal = new("P0739", 'Y'), Secondary = [] }, Principal),
                new("Z38 first", Birth),
                new("a grown patient", Clean),
            ]),
        new(
            "COD-0010",
            "Z38 is used only on the birth record",
            "ICD-10-CM Official Guidelines, Section I.C.16.a.2",
            Icd10,
            null,
            Severity.Error,
            (c, _) => c.IsBirth
                ? []
                : Diagnoses(c).Where(d => d.Diagnosis.Code.StartsWith(BirthStatus, StringComparison.Ordinal))
                    .Select(d => new CodingHit(d.Place, "Z38 is assigned once, by the hospital and in the encounter of the birth. Remove it, or mark the encounter as a birth.")),
            [new("a transferred newborn", Birth with { IsBirth = false }, "Principal diagnosis Z3800"), new("a birth", Birth)]),
        new(
            "COD-0011",
            "The side of a paired organ is named",
            "ICD-10-CM Official Guidelines, Section I.B.13",
            Icd10,
            null,
            Severity.Warning,
            (c, f) => Diagnoses(c).Where(d => f.TitleOf(d.Diagnosis.Code) is { } title && UnspecifiedSide().IsMatch(title))
                .Select(d => new CodingHit(d.Place, $"{d.Diagnosis.Code} leaves the side open. Look for right, left or both in the record, and query if it is not there.")),
            [
                new("femur without a side", Clean with { Principal = new("S72009A", 'Y') }, "Principal diagnosis S72009A"),
                new("breast without a side", Clean with { Secondary = [new("N6019", 'Y')] }, "Secondary diagnosis 1 N6019"),
                new("unspecified part of the right femur", Clean with { Principal = new("S72001A", 'Y') }),
                new("unspecified organism", Clean),
            ]),
    ];

    static IEnumerable<CodingHit> Repeated(CodedCase coded)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Diagnoses(coded).Where(d => !seen.Add(d.Diagnosis.Code))
            .Select(d => new CodingHit(d.Place, $"{d.Diagnosis.Code} is already coded. Remove one of the two."));
    }

    static string Number(string before, int number) => before + number.ToString(CultureInfo.InvariantCulture);

    static CodedDiagnosis[] Distinct(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new CodedDiagnosis(string.Create(CultureInfo.InvariantCulture, $"X{i:000}"), 'Y'))];

    /// <summary>"unspecified" directly before a paired organ, limb or side: elsewhere the word says that something other than the side is open.</summary>
    [GeneratedRegex(
        @"\bunspecified (?:side|eyes?|eyeball|eyelid|orbit|cornea|ears?|external ear canal|nostril|breast|kidney|lung|ovary|testis|adrenal gland"
        + @"|(?:(?:upper|lower|distal lower|proximal lower) )?(?:limb|extremity|arm|leg)|shoulder(?: region)?|scapular region|axilla|elbow|forearm|wrist"
        + @"|carpus|hand|palm|finger|thumb|buttock|hip|thigh|knee|calf|ankle|heel|foot|midfoot|(?:great |lesser )?toe(?:\(s\))?"
        + @"|clavicle|scapula|sternoclavicular joint|humerus|radius|ulna|radial styloid process|metacarpal bone|ilium|ischium|pubis|acetabulum|femur"
        + @"|patella|tibia|tibial (?:spine|tuberosity)|fibula|talus|calcaneus|Achilles tendon|quadriceps muscle|(?:front|back) wall of thorax"
        + @"|(?:carotid|vertebral|iliac|renal|uterine) artery|(?:(?:internal|external) jugular|axillary|subclavian|iliac|femoral|popliteal|tibial|peroneal|renal|uterine) vein"
        + @"|innominate or subclavian|pulmonary blood vessels|deep veins of)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex UnspecifiedSide();
}
