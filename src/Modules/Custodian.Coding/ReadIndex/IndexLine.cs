using Custodian.CodeBooks;

namespace Custodian.Coding.ReadIndex;

/// <summary>An entry of an index on its page.</summary>
/// <param name="Above">Titles between the term of the page and this entry, which carry over to it.</param>
/// <param name="Below">Entries below it, at any depth.</param>
public sealed record IndexLine(IndexTerm Term, IReadOnlyList<string> Above, IReadOnlyList<IndexReference> References, int Below);
