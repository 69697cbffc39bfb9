using Custodian.Kernel;

namespace Custodian.Edits.Coding;

/// <summary>Runs coding rules over a case: this project's own rules, or a hospital's selection of them.</summary>
public sealed class CodingRuleSet(IReadOnlyList<CodingRule> rules)
{
    /// <summary>Every rule of this project.</summary>
    public static CodingRuleSet Standard { get; } = new(
    [
        .. DiagnosisRules.All,
        .. PoaRules.All,
        .. EncounterRules.All,
    ]);

    public IReadOnlyList<CodingRule> Rules { get; } = [.. rules.OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>The rules that apply on the case's coding day, in the order of their ids; one finding per place.</summary>
    public IReadOnlyList<Finding> Check(CodedCase coded, CodingFacts facts)
    {
        var findings = new List<Finding>();
        foreach (var rule in Rules.Where(r => r.AppliesOn(coded.CodingDay)))
        {
            findings.AddRange(rule.Check(coded, facts).Select(h => new Finding(rule.Id, rule.Severity, h.Place, h.Text, rule.Citation)));
        }

        return findings;
    }
}
