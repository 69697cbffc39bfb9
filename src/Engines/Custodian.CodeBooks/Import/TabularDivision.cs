namespace Custodian.CodeBooks.Import;

/// <summary>A chapter or section of the tabular list.</summary>
/// <param name="Chapter">Number of the chapter, as printed.</param>
/// <param name="Range">Categories it holds, for example <c>A00-A09</c> or <c>C7A</c>.</param>
internal sealed record TabularDivision(bool IsChapter, string Chapter, string Title, string Range, IReadOnlyList<(NoteKind Kind, string Text)> Notes);
