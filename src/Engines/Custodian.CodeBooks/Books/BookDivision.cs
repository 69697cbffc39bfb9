namespace Custodian.CodeBooks;

/// <summary>A chapter or section of the tabular list.</summary>
/// <param name="Name"><c>Chapter 9</c>, or the range of a section.</param>
/// <param name="Range">The categories it holds: <c>I00-I99</c>, or one category.</param>
public sealed record BookDivision(bool IsChapter, string Name, string Title, string Range, IReadOnlyList<TabularNote> Notes);
