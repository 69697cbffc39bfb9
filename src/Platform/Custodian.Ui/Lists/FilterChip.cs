namespace Custodian.Ui;

/// <summary>A filter that reads as a sentence: "Discharged <b>last 14 days</b>".</summary>
/// <param name="RemoveHref">The list without it; null for a filter the view fixes.</param>
public sealed record FilterChip(string Field, string Value, string? RemoveHref = null);
