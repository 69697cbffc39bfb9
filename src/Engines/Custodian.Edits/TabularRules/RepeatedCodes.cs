using Custodian.Kernel;
using static Custodian.Edits.Tabular.FixTitles;

namespace Custodian.Edits.Tabular;

/// <summary>Each diagnosis is reported once (ICD-10-CM Official Guidelines, I.B.12).</summary>
static class RepeatedCodes
{
    public static IEnumerable<TabularFinding> Check(CodedLines lines)
    {
        foreach (var at in lines.Distinct())
        {
            var code = lines.Codes[at];
            var again = Array.IndexOf(lines.Codes, code, at + 1);
            if (again >= 0)
            {
                yield return new(
                    new("COD-0002", Severity.Error, lines.Place(again), $"{Dot(code)} is already coded. Remove one of the two.", "ICD-10-CM Official Guidelines, Section I.B.12"),
                    [code], null, [new($"Remove the second {Dot(code)}", [new(FixKind.KeepFirst, code)])]);
            }
        }
    }
}
