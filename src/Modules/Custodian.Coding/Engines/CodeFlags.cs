using Custodian.CodeBooks;
using Custodian.Grouping;
using Custodian.Ui;

namespace Custodian.Coding.Engines;

/// <summary>The marks beside a diagnosis.</summary>
static class CodeFlags
{
    public static IEnumerable<CodeFlag> OfDiagnosis(DayEditions on, string code, int at, CodedStay stay, DrgResult? result)
    {
        if (at > 0 && result is not null && Severity(result, at - 1, stay) is { } severity)
        {
            yield return severity;
        }

        foreach (var category in Categories(on, code))
        {
            yield return category;
        }
    }

    /// <summary>What the code counts as by the table alone, and its condition categories: for the code book.</summary>
    public static IEnumerable<CodeFlag> OfCode(DayEditions on, string code) =>
        (on.Grouper?.DiagnosisSeverity(IcdCode.From(code)) switch
        {
            DrgSeverity.Mcc => [new CodeFlag(ChipKind.Mcc, "MCC", "Major complication or comorbidity, unless a principal diagnosis cancels it")],
            DrgSeverity.Cc => [new CodeFlag(ChipKind.Cc, "CC", "Complication or comorbidity, unless a principal diagnosis cancels it")],
            _ => Array.Empty<CodeFlag>(),
        }).Concat(Categories(on, code));

    static IEnumerable<CodeFlag> Categories(DayEditions on, string code) =>
        (on.Hcc?.CategoriesOf(code) ?? []).Where(c => c.Model == HccModel.CmsHccV28).Select(c => new CodeFlag(ChipKind.Hcc, $"HCC {c.Category}", $"CMS-HCC V28: {c.Label}"));

    static CodeFlag? Severity(DrgResult result, int i, CodedStay stay)
    {
        var detail = result.Secondaries[i];
        var principal = DottedCode.Write(stay.Codes.Diagnoses[0].Code, CodeSystems.Icd10Cm);
        return (detail.SeverityInitial, detail.SeverityFinal) switch
        {
            (CodeSeverity.MccExcluded, _) => new(ChipKind.Cancelled, "MCC", $"Cancelled by principal {principal}"),
            (CodeSeverity.CcExcluded, _) => new(ChipKind.Cancelled, "CC", $"Cancelled by principal {principal}"),
            (CodeSeverity.MccExcludedByDrgLogic, _) => new(ChipKind.Cancelled, "MCC", "Not counted by the logic of this group"),
            (CodeSeverity.CcExcludedByDrgLogic, _) => new(ChipKind.Cancelled, "CC", "Not counted by the logic of this group"),
            (CodeSeverity.Mcc, CodeSeverity.Neither) => new(ChipKind.Cancelled, "MCC", "Not counted: hospital-acquired condition"),
            (CodeSeverity.Cc, CodeSeverity.Neither) => new(ChipKind.Cancelled, "CC", "Not counted: hospital-acquired condition"),
            (CodeSeverity.Mcc, _) => new(ChipKind.Mcc, "MCC", "Counts as major complication or comorbidity"),
            (CodeSeverity.Cc, _) => new(ChipKind.Cc, "CC", "Counts as complication or comorbidity"),
            _ => null,
        };
    }
}
