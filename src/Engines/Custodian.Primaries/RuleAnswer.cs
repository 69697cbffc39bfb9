namespace Custodian.Primaries;

/// <summary>A rule that was tried, and what it answered.</summary>
/// <param name="Id">Group and step: <c>str_2018_and_later_breast/M7</c>.</param>
/// <param name="Remark">Why it stays in doubt; blank for a plain yes or no.</param>
public sealed record RuleAnswer(string Id, RuleFacts Rule, Verdict Verdict, string Remark);
