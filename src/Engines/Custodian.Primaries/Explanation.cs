namespace Custodian.Primaries;

/// <summary>A decision in words.</summary>
/// <param name="GroupId">Blank when no group decided, as all fields of the rule.</param>
/// <param name="GroupName">The group as the manuals call it.</param>
/// <param name="RuleId">Group and step.</param>
/// <param name="Reason">The rule's printed reason, or what has to be found out.</param>
/// <param name="Citation">The manual.</param>
/// <param name="Tried">The rules in the order they were tried, the deciding one last.</param>
public sealed record Explanation(
    PrimaryResult Result,
    DecisionBasis Basis,
    string GroupId,
    string GroupName,
    string Step,
    string RuleId,
    string Reason,
    string Citation,
    IReadOnlyList<RuleAnswer> Tried);
