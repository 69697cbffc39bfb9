namespace Custodian.Ui;

/// <summary>Results of one kind: "Go to", "Patients", "Accounts", "Codes", "Actions".</summary>
public sealed record PaletteGroup(string Title, IReadOnlyList<PaletteHit> Hits);

/// <summary>One result.</summary>
/// <param name="Beside">The second line of identity or the shortcut: "MRN 00482173 · 14-Mar-1951", "G C".</param>
/// <param name="Href">Where it leads; null when it is a command of the page.</param>
/// <param name="Command">What the script does instead: <c>theme</c>, <c>density</c>, <c>shortcuts</c>, <c>drawer</c>.</param>
public sealed record PaletteHit(string Text, string Icon, string? Beside = null, string? Href = null, string? Command = null);
