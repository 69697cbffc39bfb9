namespace Custodian.RegistryEdits;

/// <summary>The answer about one patient.</summary>
/// <param name="Results">What was found, in the order of tumours (the patient first) and rules.</param>
/// <param name="NotRun">Rules that could not run because a reference table is not there: they say nothing about the record.</param>
public sealed record EditReport(IReadOnlyList<EditResult> Results, IReadOnlyList<EditRule> NotRun);
