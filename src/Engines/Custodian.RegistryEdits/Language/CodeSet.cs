using System.Globalization;

namespace Custodian.RegistryEdits.Language;

/// <summary>A set of codes of up to seven characters, as ranges of codes of one length: <c>00-90 98 C500-C509</c>.</summary>
sealed class CodeSet
{
    internal const int LongestCode = 7;

    readonly ulong[] _lows;
    readonly ulong[] _highs;

    CodeSet(IReadOnlyList<(ulong Low, ulong High)> ranges, string text)
    {
        (_lows, _highs, Text) = ([.. ranges.Select(r => r.Low)], [.. ranges.Select(r => r.High)], text);
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Makes a set of codes and ranges.</summary>
    /// <exception cref="RuleFault">A code is too long, or a range runs backwards.</exception>
    public static CodeSet Of(IReadOnlyList<string> pieces)
    {
        var ranges = pieces.Select(Range).Order().ToList();
        var merged = new List<(ulong Low, ulong High)>();
        foreach (var range in ranges)
        {
            if (merged.Count > 0 && range.Low <= merged[^1].High)
            {
                merged[^1] = (merged[^1].Low, Math.Max(merged[^1].High, range.High));
            }
            else
            {
                merged.Add(range);
            }
        }

        return new(merged, string.Join(' ', pieces));
    }

    /// <summary>Whether the code is one of the set; a blank never is.</summary>
    public bool Contains(ReadOnlySpan<char> code)
    {
        if (!TryPack(code, out var packed))
        {
            return false;
        }

        var at = Array.BinarySearch(_lows, packed);
        at = at >= 0 ? at : ~at - 1;
        return at >= 0 && packed <= _highs[at];
    }

    static (ulong Low, ulong High) Range(string piece)
    {
        var dash = piece.IndexOf('-', StringComparison.Ordinal);
        var isRange = dash > 0 && piece.Length == (2 * dash) + 1;
        if (!TryPack(isRange ? piece.AsSpan(0, dash) : piece, out var low) || !TryPack(isRange ? piece.AsSpan(dash + 1) : piece, out var high))
        {
            throw new RuleFault($"{piece} cannot be a code: write up to {LongestCode.ToString(CultureInfo.InvariantCulture)} characters of ASCII.");
        }

        return low <= high ? (low, high) : throw new RuleFault($"The range {piece} runs backwards. Write the lower code first.");
    }

    /// <summary>Length first, so that ranges hold codes of their own length only.</summary>
    static bool TryPack(ReadOnlySpan<char> code, out ulong packed)
    {
        packed = (ulong)code.Length;
        foreach (var c in code)
        {
            packed = (packed << 8) | c;
            if (c > 127 || code.Length > LongestCode)
            {
                return false;
            }
        }

        return code.Length > 0;
    }
}
