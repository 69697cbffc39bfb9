namespace Custodian.Ui;

/// <summary>A step of the breadcrumb. The last one, without <paramref name="Href"/>, is the page itself.</summary>
public sealed record Crumb(string Text, string? Href = null);
