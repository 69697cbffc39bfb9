using Custodian.Kernel;
using static Custodian.Edits.Coding.CodedPlaces;
using static Custodian.Edits.Coding.CodingExamples;

namespace Custodian.Edits.Coding;

/// <summary>Rules about present-on-admission indicators (ICD-10-CM Official Guidelines, Appendix I).</summary>
static class PoaRules
{
    const string Citation = "ICD-10-CM Official Guidelines, Appendix I";
    static readonly DateOnly Icd10 = new(2015, 10, 1);

    public static IReadOnlyList<CodingRule> All { get; } =
    [
        new(
            "COD-0021",
            "Every diagnosis that is not exempt has a POA indicator",
            Citation,
            Icd10,
            null,
            Severity.Error,
            (c, f) => Reported(c).Where(d => d.Diagnosis.Poa == ' ' && !f.PoaExempt.Contains(d.Diagnosis.Code))
                .Select(d => new CodingHit(d.Place, $"{d.Diagnosis.Code} has no POA indicator and is not exempt. Enter Y, N, U or W.")),
            [
                new("a blank", Clean with { Secondary = [new("E119")] }, "Secondary diagnosis 1 E119"),
                new("a blank on an exempt code", Clean),
                new("a hospital that does not report POA", Clean with { ReportsPoa = false, Secondary = [new("E119")] }),
            ]),
        new(
            "COD-0022",
            "An exempt diagnosis has no POA indicator",
            Citation + ", list of exempt codes",
            Icd10,
            null,
            Severity.Warning,
            (c, f) => Reported(c).Where(d => d.Diagnosis.Poa != ' ' && f.PoaExempt.Contains(d.Diagnosis.Code))
                .Select(d => new CodingHit(d.Place, $"{d.Diagnosis.Code} is exempt from POA reporting. Leave the indicator blank.")),
            [new("Y on an exempt code", Clean with { Secondary = [new("Z7901", 'Y')] }, "Secondary diagnosis 1 Z7901"), new("a blank", Clean)]),
        new(
            "COD-0023",
            "A POA indicator is Y, N, U or W",
            Citation + ", reporting options",
            Icd10,
            null,
            Severity.Error,
            (c, _) => Reported(c).Where(d => d.Diagnosis.Poa is not ('Y' or 'N' or 'U' or 'W' or ' '))
                .Select(d => new CodingHit(d.Place, $"\"{d.Diagnosis.Poa}\" is not a POA indicator. Enter Y, N, U or W, or leave it blank on an exempt code.")),
            [new("the former 1", Clean with { Secondary = [new("E119", '1')] }, "Secondary diagnosis 1 E119"), new("W", Clean with { Secondary = [new("E119", 'W')] })]),
    ];

    static IEnumerable<(string Place, CodedDiagnosis Diagnosis)> Reported(CodedCase coded) => coded.ReportsPoa ? Diagnoses(coded) : [];
}
