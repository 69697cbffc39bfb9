namespace Custodian.CodeBooks.Format;

/// <summary>Follows pairs of previous and current code, sorted by previous, to codes that exist.</summary>
internal static class Replacement
{
    public static List<ulong> Of(ulong gone, ReadOnlySpan<ulong> pairs, Func<ulong, bool> exists)
    {
        var found = new SortedSet<ulong>();
        var open = new Queue<ulong>([gone]);
        var seen = new HashSet<ulong> { gone };
        while (open.TryDequeue(out var key))
        {
            for (var i = First(pairs, key); i < pairs.Length && pairs[i] == key; i += 2)
            {
                var next = pairs[i + 1];
                if (exists(next))
                {
                    found.Add(next);
                }
                else if (seen.Add(next))
                {
                    open.Enqueue(next);
                }
            }
        }

        return [.. found];
    }

    static int First(ReadOnlySpan<ulong> pairs, ulong key)
    {
        var (low, high) = (0, pairs.Length / 2);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = pairs[middle * 2] < key ? (middle + 1, high) : (low, middle);
        }

        return low * 2;
    }
}
