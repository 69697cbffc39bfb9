using System.Numerics;
using Custodian.Staging.Values;

namespace Custodian.Staging.Tables;

/// <summary>
/// The rules of a table. The first row wins whose input cells all hold. A table of one input column answers from its index at once; several
/// columns each give the set of rows they allow, and the first row in all sets wins. Decimals, foreign text and cells that refer to the context
/// are read row by row.
/// </summary>
sealed class DecisionTable(TableStore store)
{
    const int RowsPerWord = 64;

    public required int FirstCell { get; init; }

    public required int Rows { get; init; }

    public required int Width { get; init; }

    public required int[] InputColumns { get; init; }

    public required int[] InputSlots { get; init; }

    public required int[] EndpointColumns { get; init; }

    public required int[] EndpointSlots { get; init; }

    public required ColumnIndex[] Indexes { get; init; }

    bool IsIndexed => Indexes.Length > 0 && Indexes[0].Count > 0;

    int Words => (Rows + RowsPerWord - 1) / RowsPerWord;

    public Endpoint EndpointAt(int row, int endpoint) => store.EndpointAt(FirstCell + (row * Width) + EndpointColumns[endpoint]);

    /// <summary>The number of the first row that holds; -1 for none.</summary>
    public int FirstRow(CaseValues values)
    {
        if (!IsIndexed || Indexes.Length != 1)
        {
            return IsIndexed ? FirstOfMany(values, default) : FirstRead(values, default);
        }

        var value = values.Compared(InputSlots[0]);
        return PackedValue.KindOf(value) <= ValueKind.Literal ? store.ClassOf(Indexes[0], value) - 1 : FirstRead(values, default);
    }

    /// <summary>The same, looking only at columns whose key is in the set.</summary>
    public int FirstRow(CaseValues values, ReadOnlySpan<ulong> keys) =>
        IsIndexed && Indexes.Length > 1 ? FirstOfMany(values, keys)
        : InputSlots.Length == 1 && IsIndexed && IsAsked(keys, 0) ? FirstRow(values)
        : FirstRead(values, keys);

    /// <summary>True when some row's cell in the column of this key holds the value. True as well when there is no such column.</summary>
    public bool CouldHold(int slot, ulong value, CaseValues values)
    {
        var column = Array.IndexOf(InputSlots, slot);
        if (column < 0)
        {
            return true;
        }

        if (IsIndexed && PackedValue.KindOf(value) <= ValueKind.Literal)
        {
            var found = store.ClassOf(Indexes[column], value);
            return Indexes.Length == 1 ? found > 0 : store.Bits.Slice(Indexes[column].Bits + (found * Words), Words).ContainsAnyExcept(0UL);
        }

        return Enumerable.Range(0, Rows).Any(row => Holds(row, column, value, values));
    }

    int FirstOfMany(CaseValues values, ReadOnlySpan<ulong> keys)
    {
        Span<int> sets = stackalloc int[Indexes.Length];
        var (words, used) = (Words, 0);
        for (var i = 0; i < sets.Length; i++)
        {
            if (!IsAsked(keys, i))
            {
                continue;
            }

            var value = values.Compared(InputSlots[i]);
            if (PackedValue.KindOf(value) > ValueKind.Literal)
            {
                return FirstRead(values, keys);
            }

            sets[used++] = Indexes[i].Bits + (store.ClassOf(Indexes[i], value) * words);
        }

        return used == 0 ? (Rows > 0 ? 0 : -1) : FirstCommon(sets[..used], words);
    }

    int FirstCommon(ReadOnlySpan<int> sets, int words)
    {
        var bits = store.Bits;
        for (var word = 0; word < words; word++)
        {
            var rows = bits[sets[0] + word];
            for (var i = 1; i < sets.Length; i++)
            {
                rows &= bits[sets[i] + word];
            }

            if (rows != 0)
            {
                return (word * RowsPerWord) + BitOperations.TrailingZeroCount(rows);
            }
        }

        return -1;
    }

    /// <summary>Row by row; says the same as the index wherever both can answer, which a test checks.</summary>
    internal int FirstRead(CaseValues values, ReadOnlySpan<ulong> keys)
    {
        for (var row = 0; row < Rows; row++)
        {
            var holds = true;
            for (var i = 0; i < InputSlots.Length && holds; i++)
            {
                holds = !IsAsked(keys, i) || Holds(row, i, values.Compared(InputSlots[i]), values);
            }

            if (holds)
            {
                return row;
            }
        }

        return -1;
    }

    bool Holds(int row, int input, ulong value, CaseValues values)
    {
        foreach (ref readonly var range in store.RangesAt(FirstCell + (row * Width) + InputColumns[input]).AsSpan())
        {
            if (range.Contains(value, values))
            {
                return true;
            }
        }

        return false;
    }

    bool IsAsked(ReadOnlySpan<ulong> keys, int input) => keys.IsEmpty || (keys[InputSlots[input] >> 6] & (1UL << InputSlots[input])) != 0;
}
