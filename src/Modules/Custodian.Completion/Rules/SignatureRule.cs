namespace Custodian.Completion.Rules;

/// <summary>Documents of these types need their author's signature.</summary>
/// <param name="Hours">From discharge, or from filing while the stay lasts.</param>
sealed record SignatureRule(IReadOnlyList<string> Types, int Hours, string Citation);
