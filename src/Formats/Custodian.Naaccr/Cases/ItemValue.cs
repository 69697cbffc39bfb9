using System.Text;
using Custodian.Naaccr.Dictionaries;

namespace Custodian.Naaccr.Cases;

/// <summary>One value of a patient, tumor or file. Lives as long as the set it comes from is not read anew.</summary>
public readonly ref struct ItemValue(NaaccrItem item, ReadOnlySpan<byte> utf8, long line)
{
    public NaaccrItem Item { get; } = item;

    /// <summary>The value in UTF-8, entities resolved.</summary>
    public ReadOnlySpan<byte> Utf8 { get; } = utf8;

    /// <summary>1-based line of its element, or 0 when it was not read from a file.</summary>
    public long Line { get; } = line;

    public override string ToString() => Encoding.UTF8.GetString(Utf8);
}
