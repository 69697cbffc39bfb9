namespace Custodian.Edits.Coding;

/// <summary>A place where a rule is broken.</summary>
/// <param name="Place">The field or code, in the coder's words.</param>
/// <param name="Text">What is wrong and what to do next.</param>
public sealed record CodingHit(string Place, string Text);
