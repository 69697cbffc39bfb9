namespace Custodian.Edits.Tabular;

/// <summary>A code of the edition.</summary>
/// <param name="Billable">False for a header, which only groups the codes below it.</param>
public sealed record TabularCode(string Code, string Title, bool Billable);
