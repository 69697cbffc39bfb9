namespace Custodian.X12;

/// <summary>GS to GE.</summary>
/// <param name="FunctionalId">GS01, such as <c>HC</c> for claims.</param>
/// <param name="Version">GS08, such as <c>005010X223A2</c>.</param>
/// <param name="ControlNumber">GS06 as written.</param>
public sealed record X12Group(string FunctionalId, string Version, string ControlNumber, IReadOnlyList<X12Transaction> Transactions);
