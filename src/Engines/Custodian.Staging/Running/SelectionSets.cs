using System.Runtime.InteropServices;
using Custodian.Staging.Tables;
using Custodian.Staging.Values;

namespace Custodian.Staging.Running;

/// <summary>
/// For each value of one key in use, the set of schemas whose selection table could hold it. Made when a pack is compiled, from the same tables
/// that answer later.
/// </summary>
sealed class SelectionSets
{
    readonly Dictionary<ulong, int> _places;
    readonly ulong[] _words;
    readonly int _length;

    SelectionSets(ulong[] words, int length)
    {
        (_words, _length) = (words, length);
        _places = new(words.Length / (length + 1));
        for (var at = 0; at < words.Length; at += length + 1)
        {
            _places.Add(words[at], at + 1);
        }
    }

    /// <summary>The set of a value; false for a value that is not in use.</summary>
    public bool TryFind(ulong value, out ReadOnlySpan<ulong> schemas)
    {
        var found = _places.TryGetValue(value, out var place);
        schemas = found ? _words.AsSpan(place, _length) : default;
        return found;
    }

    public static SelectionSets Read(ReadOnlySpan<byte> section, int schemas) => new(MemoryMarshal.Cast<byte, ulong>(section).ToArray(), LengthFor(schemas));

    /// <summary>The section for one key: value after value, each with its set.</summary>
    /// <param name="table">Id of the table of the values in use.</param>
    public static byte[] Make(AlgorithmReader algorithm, string table, string key)
    {
        var values = new CaseValues(algorithm.Keys.Length, algorithm.Literals);
        var (slot, length) = (algorithm.Slots[key], LengthFor(algorithm.Schemas.Length));
        var words = new List<ulong>();
        foreach (var value in ValuesOf(algorithm.Tables.FirstOrDefault(t => t.Id == table), algorithm.Literals).Distinct().Order())
        {
            var set = new ulong[length];
            foreach (var (number, schema) in algorithm.Schemas.Index())
            {
                set[number >> 6] |= schema.SelectionTable.Rules.CouldHold(slot, value, values) ? 1UL << number : 0;
            }

            words.AddRange([value, .. set]);
        }

        return MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(words)).ToArray();
    }

    static int LengthFor(int schemas) => (schemas + 63) / 64;

    /// <summary>The single values of a table of sites or histologies; ranges are of numbers of equal length.</summary>
    static IEnumerable<ulong> ValuesOf(StagingTable? table, LiteralPool literals)
    {
        if (table is null)
        {
            return [];
        }

        var column = table.Rules.InputColumns[0];
        var cells = Enumerable.Range(0, table.RowCount).SelectMany(row => CellText.Parse(table.Cell(row, column), literals.Pack, _ => -1));
        return cells.Where(r => !r.Everything).SelectMany(r => r.Low == r.High ? [r.Low] : Numbers(r.Low, r.High));
    }

    static IEnumerable<ulong> Numbers(ulong low, ulong high)
    {
        for (var value = low; value <= high && PackedValue.KindOf(low) == ValueKind.Digits; value++)
        {
            yield return value;
        }
    }
}
