using Custodian.Staging.Values;

namespace Custodian.Staging.Tables;

/// <summary>
/// The cells and indexes of all tables of an algorithm. Cells are numbers of texts; each text is parsed when first needed and kept, which is safe
/// on many threads because the parsed forms never change.
/// </summary>
sealed class TableStore(StringPool texts, int[] cells, ulong[] starts, ushort[] classes, ulong[] bits)
{
    readonly CellRange[]?[] _ranges = new CellRange[texts.Count][];
    readonly Endpoint?[] _endpoints = new Endpoint?[texts.Count];

    public required LiteralPool Literals { get; init; }

    public required Func<string, int> SlotOf { get; init; }

    public required Func<string, int> TableOf { get; init; }

    public ReadOnlySpan<ulong> Bits => bits;

    public int TextIdAt(int cell) => cells[cell];

    public string TextAt(int cell) => texts.Required(cells[cell]);

    public CellRange[] RangesAt(int cell) => _ranges[cells[cell]] ??= CellText.Parse(TextAt(cell), Literals.Pack, SlotOf);

    public Endpoint EndpointAt(int cell) => _endpoints[cells[cell]] ??= Endpoint.Parse(TextAt(cell), Literals.Pack, SlotOf, TableOf);

    /// <summary>The class of a value in a column: that of the last interval that does not begin after it.</summary>
    public int ClassOf(in ColumnIndex column, ulong value)
    {
        var intervals = starts.AsSpan(column.Start, column.Count);
        var (low, high) = (0, intervals.Length);
        while (high - low > 1)
        {
            var middle = (low + high) >>> 1;
            if (intervals[middle] <= value)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return classes[column.Start + low];
    }
}
