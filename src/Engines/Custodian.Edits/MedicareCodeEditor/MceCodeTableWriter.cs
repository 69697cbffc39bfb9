using System.Buffers.Binary;
using System.Numerics;
using Custodian.Packs;

namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>Gathers the rows of one code table and writes the sections that <see cref="MceCodeTable"/> reads.</summary>
sealed class MceCodeTableWriter
{
    readonly SortedDictionary<ulong, List<MceSpell>> _codes = [];

    public int Rows { get; private set; }

    public int Codes => _codes.Count;

    public void Add(ulong key, MceSpell spell)
    {
        if (!_codes.TryGetValue(key, out var spells))
        {
            _codes.Add(key, spells = []);
        }

        spells.Add(spell);
        Rows++;
    }

    public void WriteTo(PackWriter pack, string prefix)
    {
        var starts = new List<int> { 0 };
        var spells = new List<MceSpell>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)(_codes.Count * 3 / 2) + 2)];
        foreach (var (key, history) in _codes)
        {
            var name = string.Join(';', history.OrderBy(s => s.From));
            if (!known.TryGetValue(name, out var number))
            {
                known.Add(name, number = known.Count);
                spells.AddRange(history.OrderBy(s => s.From));
                starts.Add(spells.Count);
            }

            Place(slots, key, number);
        }

        pack.Add(prefix + MceLayout.Slots, Bytes(slots));
        pack.Add(prefix + MceLayout.Starts, MceBytes.Of(starts));
        pack.Add(prefix + MceLayout.Spells, MceBytes.Of(spells.SelectMany(s => (int[])[s.From, s.Through, (int)s.Flags])));
    }

    static void Place(ulong[] slots, ulong key, int history)
    {
        var shift = 64 - BitOperations.Log2((uint)slots.Length);
        var i = (int)(MceLayout.Hash(key) >> shift);
        while (slots[i] != 0)
        {
            i = (i + 1) & (slots.Length - 1);
        }

        slots[i] = key << MceLayout.HistoryBits | (uint)history;
    }

    static byte[] Bytes(ulong[] values)
    {
        var bytes = new byte[values.Length * 8];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * 8), values[i]);
        }

        return bytes;
    }
}
