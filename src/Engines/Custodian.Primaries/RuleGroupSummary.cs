namespace Custodian.Primaries;

/// <summary>A group of rules for reading: what it is called, where it is printed, and its rules.</summary>
public sealed record RuleGroupSummary(string Id, string Name, string Citation, IReadOnlyList<RuleFacts> Rules);
