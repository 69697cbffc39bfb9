using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.Reading;

/// <summary>Reads items of the usual form, <c>&lt;Item naaccrId="…"&gt;…&lt;/Item&gt;</c>, with vectors straight from the buffer.</summary>
sealed class UsualItems(FileBuffer buffer, ItemFindings findings, NaaccrReadOptions options)
{
    /// <summary><c>&lt;Item na</c>, <c>accrId="</c> and <c>&lt;/Item&gt;</c> as little-endian words.</summary>
    static readonly ulong ItemStart = BitConverter.ToUInt64("<Item na"u8);
    static readonly ulong IdStart = BitConverter.ToUInt64("accrId=\""u8);
    static readonly ulong ItemEnd = BitConverter.ToUInt64("</Item>\0"u8);

    const ulong SevenBytes = 0x00FF_FFFF_FFFF_FFFF;
    const int IdOffset = 16;

    /// <summary>Reads items as long as they have the usual form; leaves the position before the first that has not.</summary>
    public int Read(ItemSet set, NaaccrLevel level, int position)
    {
        var catalog = set.Catalog;
        var rules = catalog.Rules;
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(buffer.Bytes);
        for (; ;)
        {
            var at = ByteScan.SkipIndent(ref bytes, position);
            if (ByteScan.Word(ref bytes, at) != ItemStart || ByteScan.Word(ref bytes, at + 8) != IdStart)
            {
                return at;
            }

            ref var id = ref Unsafe.Add(ref bytes, at + IdOffset);
            var quote = Vector256.Equals(Vector256.LoadUnsafe(ref id), Vector256.Create((byte)'"')).ExtractMostSignificantBits();
            var idLength = BitOperations.TrailingZeroCount(quote);
            // An id of 32 characters fills the vector: then its quote is not in it.
            if (idLength == 0 || Unsafe.Add(ref id, idLength) != '"' || Unsafe.Add(ref id, idLength + 1) != '>')
            {
                return at;
            }

            var value = at + IdOffset + idLength + 2;
            var index = catalog.IndexOf(ref id, idLength);
            var end = ByteScan.PlainTextEnd(ref bytes, value);
            if (index < 0 || (ByteScan.Word(ref bytes, end) & SevenBytes) != ItemEnd || !set.Meet(index))
            {
                return at;
            }

            position = end + 7;
            if (end > value)
            {
                Take(set, index, rules[index], new(value, end - value, at), level);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Take(ItemSet set, int index, ItemRule rule, ItemPiece piece, NaaccrLevel level)
    {
        if (rule.Level == (byte)level && (!options.CheckValues || FitsAtOnce(rule, ref buffer.Bytes[piece.Start], piece.Length)))
        {
            set.Add(index, piece.Start, piece.Length, piece.Tag);
        }
        else
        {
            findings.Judge(set, index, piece, level);
        }
    }

    /// <summary>True for values that are in order by their rule alone; all others are judged one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool FitsAtOnce(ItemRule rule, ref byte value, int length)
    {
        if (rule.OwnCheck || length > rule.Length)
        {
            return false;
        }

        if (rule.Characters == 0)
        {
            return value != ' ' && Unsafe.Add(ref value, length - 1) != ' ';
        }

        var fits = length == rule.Length;
        for (var i = 0; i < length; i++)
        {
            fits &= (CharacterClasses.Of[Unsafe.Add(ref value, i)] & rule.Characters) != 0;
        }

        return fits;
    }
}
