using Custodian.CodeBooks;
using Custodian.Coding.Engines;

namespace Custodian.Coding.ReadIndex;

/// <param name="Source">From which file and edition the index is; null when the shelf holds none.</param>
/// <param name="Term">The term opened; null for the main terms of a letter.</param>
/// <param name="Above">Entries above the term, whose words and modifiers carry over to it.</param>
/// <param name="Total">Entries there are; <paramref name="Lines"/> can be fewer.</param>
/// <param name="Within">Words searched for inside the term.</param>
/// <param name="Nested">The lines are entries of every depth, not only those directly below.</param>
public sealed record IndexSheet(
    BookPlace Place,
    CodeBook? Book,
    BookPart Part,
    PartEdition? Source,
    IReadOnlyList<char> Letters,
    char Letter,
    IndexLine? Term,
    IReadOnlyList<IndexTerm> Above,
    IReadOnlyList<IndexLine> Lines,
    int Total,
    string Within,
    bool Nested,
    IndexTerm? Previous,
    IndexTerm? Next)
{
    /// <summary>The part in addresses.</summary>
    public string Address => Part == BookPart.ExternalCauseIndex ? "external-causes" : "index";
}
