namespace Custodian.CodeBooks.Import;

/// <summary>A main term or subterm of an index, drug table or neoplasm table as the XML has it.</summary>
internal sealed class IndexEntry
{
    public required string Title { get; init; }

    public string Modifiers { get; init; } = "";

    public string Code { get; init; } = "";

    /// <summary>The second code, given in brackets: the manifestation.</summary>
    public string Manifestation { get; init; } = "";

    public string See { get; init; } = "";

    public string SeeAlso { get; init; } = "";

    /// <summary>Cells of columns 2 to 7 of a table, empty for an index entry.</summary>
    public string[] Cells { get; init; } = [];

    public List<IndexEntry> Children { get; } = [];
}
