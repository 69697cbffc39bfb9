using Custodian.Grouping;

namespace Custodian.Coding.TryClaims;

/// <summary>The answer to one typed or pasted claim, as the page shows it.</summary>
/// <param name="Line">Its number in what was sent, from 1.</param>
/// <param name="Drg">Null for a claim that could not be grouped.</param>
/// <param name="Weight">Null where the weights of the version are not on the shelf, and for 998 and 999.</param>
/// <param name="Edits">The Medicare code edits with their codes, in words.</param>
/// <param name="Finding">What is wrong or noteworthy about the claim itself; null for a claim in order.</param>
public sealed record ClaimAnswer(
    long Line,
    string Id,
    string Version,
    int? Drg,
    string Title,
    int Mdc,
    string Severity,
    string Type,
    decimal? Weight,
    string EditType,
    IReadOnlyList<string> Edits,
    ClaimRemark? Finding,
    IReadOnlyList<ExplanationStep> Path);

/// <param name="Severity">Error, Warning or Info.</param>
public sealed record ClaimRemark(string Code, string Severity, string Text);
