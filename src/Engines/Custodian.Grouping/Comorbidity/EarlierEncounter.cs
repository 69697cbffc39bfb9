namespace Custodian.Grouping;

/// <summary>An encounter of the same patient whose coding is final.</summary>
/// <param name="Reference">What the reader knows it by: an account number, for example.</param>
/// <param name="Day">Day of discharge or service.</param>
public sealed record EarlierEncounter(string Reference, DateOnly Day, IReadOnlyList<string> Diagnoses);
