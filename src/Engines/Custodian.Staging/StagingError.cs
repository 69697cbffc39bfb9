namespace Custodian.Staging;

/// <summary>Something wrong with a case.</summary>
/// <param name="Table">Id of the table concerned; null for none.</param>
/// <param name="Key">The input, output or mapped key concerned; null for none.</param>
public readonly record struct StagingError(StagingErrorKind Kind, string? Table, string? Key);
