namespace Custodian.CodeBooks;

/// <summary>A cross-reference of an index entry.</summary>
/// <param name="Also">"See also": worth looking up as well; otherwise the term must be looked up instead.</param>
/// <param name="Target">Number of the entry it means, or of the nearest one above that; null when it names no entry, as "see category O08" does.</param>
public sealed record IndexReference(bool Also, string Text, int? Target);
