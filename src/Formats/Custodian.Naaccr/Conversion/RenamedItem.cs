using System.Globalization;
using System.Text;

namespace Custodian.Naaccr.Conversion;

/// <summary>A line of an official list of renamed ids (<c>Item Number, Old XML ID, new XML ID</c>).</summary>
public sealed record RenamedItem(int Number, string OldId, string NewId)
{
    internal static IEnumerable<RenamedItem> ReadList(ReadOnlySpan<byte> csv) =>
        [.. Encoding.UTF8.GetString(csv).Split('\n').Select(Line).OfType<RenamedItem>()];

    static RenamedItem? Line(string line) =>
        line.TrimEnd('\r').Split(',') is [var number, var old, var renamed] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? new(n, old.Trim(), renamed.Trim())
            : null;
}
