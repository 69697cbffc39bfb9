using Custodian.Staging.Tables;

namespace Custodian.Staging;

/// <summary>A table of an algorithm: what its publisher says of it, and its rows as written. Texts are Markdown.</summary>
public sealed class StagingTable
{
    readonly TableStore _store;
    readonly StringPool _texts;
    readonly int[] _notes;

    internal StagingTable(TableStore store, StringPool texts, int[] notes, DecisionTable rules) => (_store, _texts, _notes, Rules) = (store, texts, notes, rules);

    public required string Id { get; init; }

    public string Title => _texts.Required(_notes[0]);

    public string Subtitle => _texts.Required(_notes[1]);

    public string Description => _texts.Required(_notes[2]);

    public string Notes => _texts.Required(_notes[3]);

    public string Footnotes => _texts.Required(_notes[4]);

    public string Rationale => _texts.Required(_notes[5]);

    public string AdditionalInfo => _texts.Required(_notes[6]);

    public string CodingGuidelines => _texts.Required(_notes[7]);

    public required IReadOnlyList<StagingColumn> Columns { get; init; }

    public int RowCount => Rules.Rows;

    internal DecisionTable Rules { get; }

    /// <summary>A cell as its publisher writes it.</summary>
    public string Cell(int row, int column) => _store.TextAt(Rules.FirstCell + (row * Columns.Count) + column);

    /// <summary>The id as the path is written in.</summary>
    internal byte[] Utf8Id { get; init; } = [];

    public override string ToString() => Id;
}
