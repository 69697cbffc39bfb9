namespace Custodian.CodeBooks;

/// <summary>The book for a date, or why there is none.</summary>
/// <param name="Reason">Empty when there is a book; else what is missing and what to do.</param>
public sealed record ShelfChoice(CodeBook? Book, string Reason);
