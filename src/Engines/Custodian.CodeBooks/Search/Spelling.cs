namespace Custodian.CodeBooks.Search;

/// <summary>Edit distance between a written word and a word of the vocabulary; a transposition of neighbours is one edit.</summary>
internal static class Spelling
{
    public const int MaxWord = 32;

    /// <summary>Which letters a word has: two words within d edits differ in at most 2d letters, which spares most comparisons.</summary>
    public static uint Signature(ReadOnlySpan<char> word)
    {
        var bits = 0u;
        foreach (var c in word)
        {
            bits |= 1u << (char.IsAsciiLetter(c) ? (c | 0x20) - 'a' : 26 + (c % 6));
        }

        return bits;
    }

    /// <summary>The distance, or <paramref name="limit"/> + 1 as soon as it is known to be more.</summary>
    public static int Distance(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > MaxWord || b.Length > MaxWord)
        {
            return limit + 1;
        }

        Span<int> before = stackalloc int[MaxWord + 1];
        Span<int> last = stackalloc int[MaxWord + 1];
        Span<int> row = stackalloc int[MaxWord + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var best = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var d = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d = Math.Min(d, before[j - 2] + 1);
                }

                row[j] = d;
                best = Math.Min(best, d);
            }

            if (best > limit)
            {
                return limit + 1;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[b.Length];
    }
}
