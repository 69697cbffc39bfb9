using Custodian.CodeBooks;
using Custodian.Coding.Engines;

namespace Custodian.Coding.ReadTabular;

/// <param name="Division">The chapter or section opened; null for the contents of the book.</param>
/// <param name="Inside">Chapters of the book, or sections of the chapter.</param>
/// <param name="Categories">Of a section; of a chapter those that stand in none of its sections.</param>
public sealed record TabularSheet(
    BookPlace Place, CodeBook? Book, BookDivision? Division, BookDivision? Chapter, IReadOnlyList<BookDivision> Inside, IReadOnlyList<CodeEntry> Categories, BookDivision? Previous, BookDivision? Next);
