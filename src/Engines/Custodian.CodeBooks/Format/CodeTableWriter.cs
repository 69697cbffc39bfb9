using Custodian.Packs;

namespace Custodian.CodeBooks.Format;

/// <summary>Writes the sorted code table: keys, flags, titles and the publisher's order numbers.</summary>
internal sealed class CodeTableWriter
{
    public const byte Billable = 1;
    public const byte PoaExempt = 2;

    readonly CodeRow[] _rows;
    readonly ulong[] _keys;

    public CodeTableWriter(IEnumerable<CodeRow> rows)
    {
        _rows = [.. rows.DistinctBy(r => r.Key).OrderBy(r => r.Key)];
        _keys = [.. _rows.Select(r => r.Key)];
    }

    public IReadOnlyList<CodeRow> Rows => _rows;

    public ReadOnlySpan<ulong> Keys => _keys;

    /// <summary>The run of codes that begin with a prefix.</summary>
    public (int First, int Count) Run(ulong prefix) => CodeTable.Run(_keys, prefix);

    public void WriteTo(PackWriter pack, PooledStringsWriter pool, IReadOnlySet<ulong> poaExempt)
    {
        var flags = _rows.Select(r => (byte)((r.Billable ? Billable : 0) | (poaExempt.Contains(r.Key) ? PoaExempt : 0))).ToArray();
        pack.Add("codes", _keys)
            .Add("codes.flags", flags)
            .Add("codes.long", _rows.Select(r => pool.Add(r.LongTitle)).ToArray())
            .Add("codes.short", _rows.Select(r => pool.Add(r.ShortTitle)).ToArray())
            .Add("codes.plain", _rows.Select(r => Plainness(r.LongTitle)).ToArray())
            .Add("codes.order", _rows.Select(r => r.Order).ToArray());
    }

    // How often a title says that something is not specified or absent: what the classification takes when nothing more is said.
    static byte Plainness(string title) => (byte)(Times(title, "unspecified") + Times(title, "without"));

    static int Times(string title, string word)
    {
        var n = 0;
        for (var at = 0; (at = title.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            n++;
        }

        return n;
    }
}
