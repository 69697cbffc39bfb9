using System.Runtime.InteropServices;
using Custodian.Packs;
using Custodian.Staging.Tables;

namespace Custodian.Staging.Import;

/// <summary>Writes tables: their texts and columns into the model, their cells, and an index for each input column.</summary>
sealed class TableWriter(ModelWriter model, KeyCollector keys)
{
    const int RowsPerWord = 64;

    readonly ColumnIndexer _indexer = new(keys.Literals);
    readonly List<int> _cells = [];
    readonly List<ulong> _starts = [];
    readonly List<ushort> _classes = [];
    readonly List<ulong> _bits = [];

    public void Write(SourceTable table)
    {
        model.Text(table.Id, table.Name, table.Title, table.Subtitle, table.Description, table.Notes, table.Footnotes, table.Rationale, table.AdditionalInfo, table.CodingGuidelines);
        model.List(table.Definition, c => model.Text(c.Key, c.Name).Number(c.Type switch
        {
            SourceColumn.Input => (int)StagingColumnKind.Input,
            SourceColumn.Endpoint => (int)StagingColumnKind.Result,
            _ => (int)StagingColumnKind.Description,
        }));
        model.Number(table.Rows.Count).Number(_cells.Count);
        _cells.AddRange(table.Rows.SelectMany(r => r).Select(model.Texts.Add));
        model.List([.. Indexes(table)], i => model.Number(i.Start).Number(i.Count).Number(i.Bits));
    }

    public void AddTo(PackWriter pack) => pack
        .Add(StagingLayout.Cells, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_cells)))
        .Add(StagingLayout.Starts, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_starts)))
        .Add(StagingLayout.Classes, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_classes)))
        .Add(StagingLayout.Bits, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_bits)));

    /// <summary>None for a table with cells that refer to the context: it is read row by row.</summary>
    IEnumerable<ColumnIndex> Indexes(SourceTable table)
    {
        var columns = table.ColumnsOf(SourceColumn.Input).Select(c => Column.Of(table, c, keys)).ToList();
        return columns.Exists(c => c.Cells.Any(ranges => ranges.Any(r => !ColumnIndexer.CanIndex(r)))) || table.Rows.Count == 0
            ? []
            : columns.Select(c => columns.Count == 1 ? IndexOfRows(c) : IndexOfSets(c, table.Rows.Count)).ToList();
    }

    /// <summary>For a table of one input column: the class is the first row plus one.</summary>
    ColumnIndex IndexOfRows(Column column) => Index(column, -1, cells => cells.Count == 0 ? 0 : cells.Min(c => column.RowsOf[c][0]) + 1);

    /// <summary>For one of several input columns: the class is the number of a set of rows.</summary>
    ColumnIndex IndexOfSets(Column column, int rows)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Index(column, _bits.Count, cells =>
        {
            var name = string.Join(',', cells);
            if (!numbers.TryGetValue(name, out var number))
            {
                numbers.Add(name, number = numbers.Count);
                _bits.AddRange(SetOf(cells.SelectMany(c => column.RowsOf[c]), rows));
            }

            return number;
        });
    }

    ColumnIndex Index(Column column, int bits, Func<List<int>, int> classOf)
    {
        var first = _starts.Count;
        foreach (var (start, cells) in _indexer.Cut(column.Cells))
        {
            var found = checked((ushort)classOf(cells));
            if (_starts.Count == first || _classes[^1] != found)
            {
                _starts.Add(start);
                _classes.Add(found);
            }
        }

        return new(first, _starts.Count - first, bits);
    }

    static ulong[] SetOf(IEnumerable<int> rows, int count)
    {
        var set = new ulong[(count + RowsPerWord - 1) / RowsPerWord];
        foreach (var row in rows)
        {
            set[row / RowsPerWord] |= 1UL << (row % RowsPerWord);
        }

        return set;
    }

    /// <summary>The different cells of a column, and the rows each stands in.</summary>
    sealed record Column(IReadOnlyList<CellRange[]> Cells, IReadOnlyList<List<int>> RowsOf)
    {
        public static Column Of(SourceTable table, int column, KeyCollector keys)
        {
            var groups = table.Rows.Index().GroupBy(r => r.Item[column], r => r.Index, StringComparer.Ordinal).ToList();
            return new([.. groups.Select(g => CellText.Parse(g.Key, keys.Literals.Pack, k => keys.Slots[k]))], [.. groups.Select(g => g.ToList())]);
        }
    }
}
