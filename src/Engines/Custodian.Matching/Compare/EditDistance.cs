namespace Custodian.Matching.Compare;

/// <summary>Damerau-Levenshtein distance in its restricted form (optimal string alignment): letters put in, left out, replaced, or two neighbours swapped.</summary>
public static class EditDistance
{
    const int Longest = 64;

    /// <summary>The distance; texts are compared by their first 64 characters.</summary>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => Within(a, b, Longest);

    /// <summary>The distance, or <paramref name="limit"/> + 1 as soon as it is known to be greater.</summary>
    public static int Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        a = a.Length > Longest ? a[..Longest] : a;
        b = b.Length > Longest ? b[..Longest] : b;
        Trim(ref a, ref b);
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        return a.Length == 0 || b.Length == 0 ? Math.Max(a.Length, b.Length) : Fill(a, b, limit);
    }

    /// <summary>A common beginning and end never change the distance.</summary>
    static void Trim(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b)
    {
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
    }

    static int Fill(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        Span<byte> rows = stackalloc byte[3 * (Longest + 1)];
        var before = rows[..(Longest + 1)];
        var above = rows.Slice(Longest + 1, Longest + 1);
        var here = rows[(2 * (Longest + 1))..];
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = (byte)j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            here[0] = (byte)i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(above[j] + 1, here[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    value = Math.Min(value, before[j - 2] + 1);
                }

                here[j] = (byte)value;
                least = Math.Min(least, value);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var oldest = before;
            before = above;
            above = here;
            here = oldest;
        }

        return Math.Min(above[b.Length], limit + 1);
    }
}
