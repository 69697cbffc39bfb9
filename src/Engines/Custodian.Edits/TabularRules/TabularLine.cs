namespace Custodian.Edits.Tabular;

/// <summary>One note of the tabular list as printed, with the codes it comes down to.</summary>
/// <param name="Level">Where it stands: <c>Chapter 10</c>, a section's range, or a dotted code.</param>
/// <param name="First">First category of a chapter or section; else the code itself, without the point.</param>
/// <param name="Last">Last category; the same as <paramref name="First"/> for a code.</param>
public sealed record TabularLine(TabularNoteKind Kind, string Level, string First, string Last, string Text);
