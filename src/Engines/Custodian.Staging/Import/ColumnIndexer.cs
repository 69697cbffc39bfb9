using Custodian.Staging.Tables;
using Custodian.Staging.Values;

namespace Custodian.Staging.Import;

/// <summary>
/// Cuts the values of a column into intervals within which every cell of the column either holds or does not, and names the cells that hold in
/// each. Only for cells without references. Decimals and foreign text are not in the intervals: the engine reads those cells one by one.
/// </summary>
sealed class ColumnIndexer(LiteralPool literals)
{
    readonly CaseValues _none = new(0, literals);

    /// <summary>False for a reference to the context, and for a range between short texts that are not ASCII.</summary>
    public static bool CanIndex(CellRange range) =>
        range.Everything || (!range.RefersToContext && (range.Low == range.High || (IsPacked(range.Low) && IsPacked(range.High)) || (!IsPacked(range.Low) && !IsPacked(range.High))));

    static bool IsPacked(ulong value) => PackedValue.KindOf(value) != ValueKind.Literal;

    /// <summary>Interval starts in rising order, the first 0, and for each the numbers of the cells that hold.</summary>
    public List<(ulong Start, List<int> Cells)> Cut(IReadOnlyList<CellRange[]> cells)
    {
        var spans = cells.SelectMany((ranges, cell) => ranges.SelectMany(SpansOf).Select(s => (s.Low, s.High, Cell: cell))).ToList();
        var starts = new SortedSet<ulong>(spans.SelectMany(s => new[] { s.Low, s.High + 1 })) { 0 };
        var opening = spans.ToLookup(s => s.Low, s => s.Cell);
        var closing = spans.ToLookup(s => s.High + 1, s => s.Cell);
        var open = new SortedDictionary<int, int>();
        var intervals = new List<(ulong, List<int>)>();
        foreach (var start in starts)
        {
            foreach (var cell in closing[start].Where(c => --open[c] == 0))
            {
                open.Remove(cell);
            }

            foreach (var cell in opening[start])
            {
                open[cell] = open.GetValueOrDefault(cell) + 1;
            }

            intervals.Add((start, [.. open.Keys]));
        }

        return intervals;
    }

    IEnumerable<(ulong Low, ulong High)> SpansOf(CellRange range)
    {
        if (range.Everything)
        {
            return [(0, ulong.MaxValue - 1)];
        }

        var own = Literals().Where(l => range.Contains(l, _none)).Select(l => (l, l));
        var (low, high) = (_none.Text(range.Low)!, _none.Text(range.High)!);
        return range.Low == range.High ? (PackedValue.KindOf(range.Low) == ValueKind.Literal ? own : [(range.Low, range.Low)])
            : NumberText.IsNumber(low) && NumberText.IsNumber(high) ? Enumerable.Range(1, PackedValue.LongestPacked).SelectMany(n => NumbersWithin(low, high, n)).Concat(own)
            : low.Length > PackedValue.LongestPacked ? own
            : [.. DigitsBetween(low, high), (TextValue(low), TextValue(high))];
    }

    IEnumerable<ulong> Literals() => Enumerable.Range(0, literals.Count).Select(LiteralPool.Value);

    /// <summary>The whole numbers written with so many digits that lie between two numbers.</summary>
    static IEnumerable<(ulong Low, ulong High)> NumbersWithin(string low, string high, int digits)
    {
        var from = Math.Max(0, Math.Ceiling((double)NumberText.Parse(low)));
        var to = Math.Min(Math.Pow(10, digits) - 1, Math.Floor((double)NumberText.Parse(high)));
        return from <= to ? [(Digits(digits, (ulong)from), Digits(digits, (ulong)to))] : [];
    }

    /// <summary>The digits that, written as text, lie between two texts of their length.</summary>
    static IEnumerable<(ulong Low, ulong High)> DigitsBetween(string low, string high)
    {
        var from = FirstNotBefore(low, low.Length, orEqual: true);
        var to = FirstNotBefore(high, high.Length, orEqual: false);
        return from < to ? [(Digits(low.Length, from), Digits(low.Length, to - 1))] : [];
    }

    /// <summary>The least number whose digits stand after a text in order, or are equal to it.</summary>
    static ulong FirstNotBefore(string text, int digits, bool orEqual)
    {
        var (low, high) = (0UL, (ulong)Math.Pow(10, digits));
        Span<char> written = stackalloc char[PackedValue.LongestPacked];
        while (low < high)
        {
            var middle = (low + high) / 2;
            PackedValue.Write(Digits(digits, middle), written);
            var order = written[..digits].SequenceCompareTo(text);
            if (order > 0 || (orEqual && order == 0))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    static ulong Digits(int length, ulong number) => PackedValue.Of(ValueKind.Digits, length, number);

    /// <summary>The place of a text among texts, also when it consists of digits.</summary>
    static ulong TextValue(string text) => PackedValue.Of(ValueKind.Text, text.Length, text.Aggregate(0UL, (bytes, c) => (bytes << 8) | c));
}
