namespace Custodian.CodeBooks;

/// <summary>A cross-reference of an index entry.</summary>
/// <param name="Also">"See also": worth looking up as well; otherwise the term must be looked up instead.</param>
/// <param name="Target">Number of the entry it means; null when it names none, as "see condition" does.</param>
public sealed record IndexReference(bool Also, string Text, int? Target);
