namespace Custodian.Edits.Coding;

/// <summary>A diagnosis as coded.</summary>
/// <param name="Code">ICD-10-CM, upper case, without the point.</param>
/// <param name="Poa">Y, N, U, W, or a blank when none was given.</param>
public readonly record struct CodedDiagnosis(string Code, char Poa = ' ');
