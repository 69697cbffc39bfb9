using System.Numerics;

namespace Custodian.Matching.Compare;

/// <summary>Jaro's similarity with Winkler's weight for a common beginning (M. A. Jaro, JASA 84, 1989; W. E. Winkler, ASA 1990: scale 0.1, up to four letters).</summary>
public static class JaroWinkler
{
    /// <summary>0 (nothing in common) to 1 (equal). Only the first 64 characters of each are compared.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var jaro = Jaro(a, b);
        var prefix = 0;
        var most = Math.Min(4, Math.Min(a.Length, b.Length));
        while (prefix < most && a[prefix] == b[prefix])
        {
            prefix++;
        }

        return jaro + (prefix * 0.1 * (1 - jaro));
    }

    /// <summary>Jaro's similarity alone.</summary>
    public static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a.Length > 64 ? a[..64] : a;
        b = b.Length > 64 ? b[..64] : b;
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length == b.Length ? 1 : 0;
        }

        var (inA, inB) = Matches(a, b);
        var matches = BitOperations.PopCount(inA);
        if (matches == 0)
        {
            return 0;
        }

        double m = matches;
        return ((m / a.Length) + (m / b.Length) + ((m - (OutOfOrder(a, b, inA, inB) / 2)) / m)) / 3;
    }

    static (ulong InA, ulong InB) Matches(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        ulong inA = 0;
        ulong inB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var last = Math.Min(b.Length - 1, i + window);
            for (var j = Math.Max(0, i - window); j <= last; j++)
            {
                if (a[i] == b[j] && (inB & (1UL << j)) == 0)
                {
                    inA |= 1UL << i;
                    inB |= 1UL << j;
                    break;
                }
            }
        }

        return (inA, inB);
    }

    static int OutOfOrder(ReadOnlySpan<char> a, ReadOnlySpan<char> b, ulong inA, ulong inB)
    {
        var count = 0;
        for (; inA != 0; inA &= inA - 1, inB &= inB - 1)
        {
            if (a[BitOperations.TrailingZeroCount(inA)] != b[BitOperations.TrailingZeroCount(inB)])
            {
                count++;
            }
        }

        return count;
    }
}
