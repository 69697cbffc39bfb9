using Custodian.Kernel;

namespace Custodian.Edits.Coding;

/// <summary>One coding rule with its source, its dates and its own examples.</summary>
/// <param name="Id">Finding code, <c>COD-nnnn</c>.</param>
/// <param name="Citation">Document and section the rule comes from.</param>
/// <param name="From">First coding day it applies to.</param>
/// <param name="Through">Last such day, or null.</param>
/// <param name="Check">Where the case breaks the rule.</param>
/// <param name="Examples">At least one case that breaks it and one that does not.</param>
public sealed record CodingRule(
    string Id,
    string Title,
    string Citation,
    DateOnly From,
    DateOnly? Through,
    Severity Severity,
    Func<CodedCase, CodingFacts, IEnumerable<CodingHit>> Check,
    IReadOnlyList<CodingExample> Examples)
{
    public bool AppliesOn(DateOnly day) => day >= From && (Through is null || day <= Through);
}
