namespace Custodian.CodeBooks.Words;

/// <summary>A normalised word of a title, term or query.</summary>
/// <param name="Optional">It stands in parentheses, in brackets or is denied: a query need not name it.</param>
/// <param name="Denied">It follows "without" or "not".</param>
internal readonly record struct Word(string Text, bool Optional, bool Denied = false);
