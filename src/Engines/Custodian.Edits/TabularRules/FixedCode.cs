namespace Custodian.Edits.Tabular;

/// <summary>A line of a list of diagnoses after a fix.</summary>
/// <param name="From">The line of the old list it stands for, counted from 0; null when it was added.</param>
public readonly record struct FixedCode(string Code, int? From);
