namespace Custodian.Edits.Coding;

/// <summary>A case that belongs to a rule and says what the rule must answer; every example is a test.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Places">Where the rule must speak; empty when it must stay silent.</param>
public sealed record CodingExample(string Name, CodedCase Case, params IReadOnlyList<string> Places);
