namespace Custodian.Coding;

/// <param name="Code">ICD-10-CM without the dot, upper case.</param>
/// <param name="Poa">Y, N, U, W or empty.</param>
public sealed record DraftDiagnosis(string Code, string Poa = "", EvidenceSpan? Evidence = null, CodeSource Source = CodeSource.Manual);
