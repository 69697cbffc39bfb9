namespace Custodian.Matching.Blocking;

/// <summary>
/// The records of a file by blocking key. Blocks of up to a cap are compared in full; in greater ones, kept in the order of names, each record meets its nearest
/// neighbours only (the sorted neighbourhood of Hernández and Stolfo, 1995), so no key costs more than its records.
/// </summary>
sealed class BlockIndex
{
    /// <summary>Neighbours on each side that a record of a great block is compared with.</summary>
    public const int Neighbours = 8;

    readonly int[] _members;
    readonly int[] _starts;
    readonly int[] _blocksOf;
    readonly int[] _firstBlockOf;
    readonly int _cap;

    BlockIndex(int[] members, int[] starts, int records, int cap)
    {
        (_members, _starts, _cap) = (members, starts, cap);
        (_firstBlockOf, _blocksOf) = Invert(records);
    }

    public int Blocks => _starts.Length - 1;

    /// <summary>Pairs of all blocks, those met in several counted each time.</summary>
    public long MostPairs
    {
        get
        {
            var pairs = 0L;
            for (var block = 0; block < Blocks; block++)
            {
                long size = _starts[block + 1] - _starts[block];
                pairs += size <= _cap ? size * (size - 1) / 2 : size * Neighbours;
            }

            return pairs;
        }
    }

    /// <summary>The index of records given in canonical order, so that it does not depend on the file's.</summary>
    public static BlockIndex Of(IReadOnlyList<StandardPatient> records, int cap, int threads)
    {
        var parts = new List<(ulong Hash, int Owner)>[threads];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread => parts[thread] = KeysOf(records, thread, threads));
        ulong[] hashes = [.. parts.SelectMany(p => p).Select(k => k.Hash)];
        int[] members = [.. parts.SelectMany(p => p).Select(k => k.Owner)];
        Array.Sort(hashes, members);
        return Group(hashes, members, records.Count, cap);
    }

    static List<(ulong, int)> KeysOf(IReadOnlyList<StandardPatient> records, int first, int step)
    {
        var keys = new List<(ulong, int)>();
        for (var r = first; r < records.Count; r += step)
        {
            foreach (var key in BlockingKeys.Of(records[r]))
            {
                keys.Add((Hash(key), r));
            }
        }

        return keys;
    }

    /// <summary>Keeps the runs of two or more records; within a run records stand in canonical order.</summary>
    static BlockIndex Group(ulong[] hashes, int[] members, int records, int cap)
    {
        var kept = new List<int>();
        var starts = new List<int> { 0 };
        for (var from = 0; from < hashes.Length;)
        {
            var to = from + 1;
            while (to < hashes.Length && hashes[to] == hashes[from])
            {
                to++;
            }

            if (to - from > 1)
            {
                Array.Sort(members, from, to - from);
                kept.AddRange(members.AsSpan(from, to - from));
                starts.Add(kept.Count);
            }

            from = to;
        }

        return new([.. kept], [.. starts], records, cap);
    }

    (int[] First, int[] Blocks) Invert(int records)
    {
        var first = new int[records + 1];
        foreach (var member in _members)
        {
            first[member + 1]++;
        }

        for (var i = 0; i < records; i++)
        {
            first[i + 1] += first[i];
        }

        var blocks = new int[_members.Length];
        var next = first.AsSpan(0, records).ToArray();
        for (var block = 0; block < Blocks; block++)
        {
            for (var i = _starts[block]; i < _starts[block + 1]; i++)
            {
                blocks[next[_members[i]]++] = block;
            }
        }

        return (first, blocks);
    }

    /// <summary>Calls <paramref name="meet"/> for the block's pairs that no earlier block has. A pair of great blocks may come more than once.</summary>
    public void Visit(int block, Action<int, int> meet)
    {
        var members = _members.AsSpan(_starts[block], _starts[block + 1] - _starts[block]);
        var reach = members.Length <= _cap ? members.Length : Neighbours;
        for (var i = 0; i < members.Length; i++)
        {
            var last = Math.Min(members.Length - 1, i + reach);
            for (var j = i + 1; j <= last; j++)
            {
                if (IsFirst(block, members[i], members[j], members.Length > _cap))
                {
                    meet(members[i], members[j]);
                }
            }
        }
    }

    /// <summary>True unless an earlier block that is compared in full (for a great block: any such) has both.</summary>
    bool IsFirst(int block, int a, int b, bool great)
    {
        var (i, j) = (_firstBlockOf[a], _firstBlockOf[b]);
        var (lastA, lastB) = (_firstBlockOf[a + 1], _firstBlockOf[b + 1]);
        while (i < lastA && j < lastB)
        {
            var (x, y) = (_blocksOf[i], _blocksOf[j]);
            if (x == y)
            {
                if (x == block && !great)
                {
                    return true;
                }

                if (_starts[x + 1] - _starts[x] <= _cap)
                {
                    return false;
                }

                i++;
                j++;
            }
            else
            {
                _ = x < y ? i++ : j++;
            }
        }

        return true;
    }

    /// <summary>FNV-1a over the key's characters: two keys of one hash only cost comparisons.</summary>
    static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }
}
