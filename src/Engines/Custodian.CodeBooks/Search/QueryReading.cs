namespace Custodian.CodeBooks.Search;

/// <summary>One way to read a query: its words, and what was put in place of what.</summary>
internal sealed record QueryReading(IReadOnlyList<string> Words, IReadOnlyList<string> Replacements, float Factor);
