namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>A diagnosis as it stands on the claim.</summary>
/// <param name="Code">ICD-10-CM code, upper case, without the point. Empty or all zeros means "not filled in".</param>
/// <param name="Poa">Present on admission: Y, N, U, W, 1 (exempt in older claims) or a blank. No edit of version 43.1 reads it.</param>
public readonly record struct MceDiagnosis(string Code, char Poa = ' ');
