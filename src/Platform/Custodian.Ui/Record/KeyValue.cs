namespace Custodian.Ui;

/// <summary>A fact with its name; null reads "Not known".</summary>
/// <param name="Href">A number opens its list.</param>
public sealed record KeyValue(string Name, string? Value, string? Href = null);
