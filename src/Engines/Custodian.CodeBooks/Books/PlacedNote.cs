namespace Custodian.CodeBooks;

/// <summary>A note of the tabular list where it is printed.</summary>
/// <param name="Level"><c>Chapter 10</c>, a section's range, or a dotted code.</param>
/// <param name="First">First category it comes down to, or the code itself; without dot.</param>
/// <param name="Last">Last category; the code itself for a code.</param>
public sealed record PlacedNote(NoteKind Kind, string Text, string Level, string First, string Last);
