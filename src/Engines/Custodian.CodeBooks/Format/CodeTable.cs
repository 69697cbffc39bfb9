using Custodian.Packs;

namespace Custodian.CodeBooks.Format;

/// <summary>Reads the sorted code table of a pack by spans.</summary>
internal sealed class CodeTable(PackImage pack, PooledStrings pool)
{
    readonly ReadOnlyMemory<byte> _keys = pack.SectionMemory("codes");
    readonly ReadOnlyMemory<byte> _flags = pack.SectionMemory("codes.flags");
    readonly ReadOnlyMemory<byte> _long = pack.SectionMemory("codes.long");
    readonly ReadOnlyMemory<byte> _short = pack.SectionMemory("codes.short");
    readonly ReadOnlyMemory<byte> _order = pack.SectionMemory("codes.order");

    public int Count => _flags.Length;

    public ReadOnlySpan<ulong> Keys => _keys.ULongs();

    public ulong Key(int row) => Keys[row];

    public bool Billable(int row) => (_flags.Span[row] & CodeTableWriter.Billable) != 0;

    public bool PoaExempt(int row) => (_flags.Span[row] & CodeTableWriter.PoaExempt) != 0;

    public string LongTitle(int row) => pool[_long.Ints()[row]];

    public string ShortTitle(int row) => pool[_short.Ints()[row]];

    public int Order(int row) => _order.Ints()[row];

    /// <summary>The row of a code, or -1.</summary>
    public int Find(ulong key)
    {
        var at = Keys.BinarySearch(key);
        return at < 0 ? -1 : at;
    }

    /// <summary>The longest code in the table that is a proper prefix of the given one, or -1.</summary>
    public int Parent(ulong key)
    {
        for (var length = CodeKey.Length(key) - 1; length > 0; length--)
        {
            if (Find(CodeKey.Prefix(key, length)) is >= 0 and var row)
            {
                return row;
            }
        }

        return -1;
    }

    public (int First, int Count) Run(ulong prefix) => Run(Keys, prefix);

    public static (int First, int Count) Run(ReadOnlySpan<ulong> keys, ulong prefix)
    {
        var first = LowerBound(keys, prefix);
        var last = CodeKey.LastBelow(prefix, CodeKey.Length(prefix));
        var end = last == ulong.MaxValue ? keys.Length : LowerBound(keys, last + 1);
        return (first, end - first);
    }

    static int LowerBound(ReadOnlySpan<ulong> keys, ulong key)
    {
        var at = keys.BinarySearch(key);
        return at < 0 ? ~at : at;
    }
}
