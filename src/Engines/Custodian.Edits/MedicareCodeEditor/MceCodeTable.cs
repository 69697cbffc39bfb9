using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Custodian.Packs;

namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>
/// Code and discharge date to flags. Few codes differ in their history (dates with flags), so a code's slot holds its 42-bit key and the
/// number of its history in 22 bits: one probe of a 1 MB table and one small row instead of a search through strings.
/// </summary>
sealed class MceCodeTable
{
    readonly ulong[] _slots;
    readonly int _shift;
    readonly int[] _starts;
    readonly MceSpell[] _spells;

    MceCodeTable(ulong[] slots, int[] starts, MceSpell[] spells)
    {
        _slots = slots;
        _shift = 64 - BitOperations.Log2((uint)slots.Length);
        _starts = starts;
        _spells = spells;
    }

    /// <summary>Reads the three sections written by <see cref="MceCodeTableWriter"/>; null when their lengths contradict each other.</summary>
    public static MceCodeTable? Open(PackImage pack, string prefix)
    {
        var slots = Longs(pack.Section(prefix + MceLayout.Slots));
        var starts = Ints(pack.Section(prefix + MceLayout.Starts));
        var spells = Spells(pack.Section(prefix + MceLayout.Spells));
        var whole = slots.Length > 1 && BitOperations.IsPow2(slots.Length) && starts.Length > 1 && starts[^1] == spells.Length;
        return whole ? new MceCodeTable(slots, starts, spells) : null;
    }

    /// <summary>True with the flags when the code is valid on that day.</summary>
    public bool TryFind(MceCode code, int day, out MceFlags flags)
    {
        foreach (ref readonly var spell in History(code.Key))
        {
            if (day >= spell.From && day <= spell.Through)
            {
                flags = spell.Flags;
                return true;
            }
        }

        flags = MceFlags.None;
        return false;
    }

    /// <summary>All date ranges of a code in order; empty for a code the edition does not know.</summary>
    /// <param name="key">As <see cref="IcdKey"/> makes it.</param>
    public ReadOnlySpan<MceSpell> History(ulong key)
    {
        if (key == 0)
        {
            return default;
        }

        var mask = _slots.Length - 1;
        for (var i = (int)(MceLayout.Hash(key) >> _shift); ; i = (i + 1) & mask)
        {
            var slot = _slots[i];
            if (slot == 0)
            {
                return default;
            }

            if (slot >> MceLayout.HistoryBits == key)
            {
                var history = (int)(slot & MceLayout.HistoryMask);
                return _spells.AsSpan(_starts[history].._starts[history + 1]);
            }
        }
    }

    static ulong[] Longs(ReadOnlySpan<byte> section)
    {
        var longs = MemoryMarshal.Cast<byte, ulong>(section).ToArray();
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(longs, longs);
        }

        return longs;
    }

    static int[] Ints(ReadOnlySpan<byte> section)
    {
        var ints = MemoryMarshal.Cast<byte, int>(section).ToArray();
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(ints, ints);
        }

        return ints;
    }

    static MceSpell[] Spells(ReadOnlySpan<byte> section)
    {
        var ints = Ints(section);
        var spells = new MceSpell[ints.Length / 3];
        for (var i = 0; i < spells.Length; i++)
        {
            spells[i] = new MceSpell(ints[i * 3], ints[(i * 3) + 1], (MceFlags)ints[(i * 3) + 2]);
        }

        return spells;
    }
}
