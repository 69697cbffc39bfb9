namespace Custodian.Primaries;

/// <summary>The checks and conversions of a case.</summary>
/// <param name="Checks">One code per <see cref="IarcCheck"/>, in its order.</param>
public sealed record IarcCheckResult(IReadOnlyList<CheckCode> Checks, Converted Icd10, Converted Iccc3);
