namespace Custodian.Cli.Engines.Conformance;

/// <summary>One field of one case that came out differently.</summary>
/// <param name="Field">Path inside the answer, for example <c>final.drg</c>.</param>
sealed record CaseDifference(string Family, string Id, string Field, string Expected, string Got);
