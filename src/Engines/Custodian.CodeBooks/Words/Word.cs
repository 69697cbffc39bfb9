namespace Custodian.CodeBooks.Words;

/// <summary>A normalised word of a title, term or query.</summary>
/// <param name="Optional">It stands in parentheses, brackets or after "without": a query need not name it.</param>
internal readonly record struct Word(string Text, bool Optional);
