namespace Custodian.Cli.Engines;

/// <summary>A report to screen: its sections by name, and diagnosis codes with their dates.</summary>
/// <param name="Id">For the answer; blank for none.</param>
sealed record ScreeningInput(string Id, IReadOnlyList<(string Name, string Text)> Sections, IReadOnlyList<(string Code, string Date)> Codes);
