namespace Custodian.CodeBooks;

/// <summary>An instructional note that applies to a code.</summary>
/// <param name="Level">The level it stands at and comes down from: <c>Chapter 10</c>, <c>J40-J47</c>, <c>J44</c>, or the code itself.</param>
public sealed record TabularNote(NoteKind Kind, string Text, string Level);
