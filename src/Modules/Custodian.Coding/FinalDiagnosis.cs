namespace Custodian.Coding;

/// <param name="Sequence">1 is the principal diagnosis.</param>
/// <param name="Code">ICD-10-CM without the dot.</param>
/// <param name="Poa">Y, N, U, W; empty for a code exempt from reporting.</param>
public sealed record FinalDiagnosis(int Sequence, string Code, string Poa);
