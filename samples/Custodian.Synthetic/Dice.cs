namespace Custodian.Synthetic;

/// <summary>
/// The generator's own random numbers (SplitMix64): unlike <see cref="Random"/> the sequence is fixed by this file, so that a seed means the
/// same hospital on every machine and runtime version. Not thread-safe; each story has its own.
/// </summary>
sealed class Dice(ulong state)
{
    ulong _state = state;

    /// <summary>The dice for one purpose of one patient. Independent of every other patient and purpose.</summary>
    public static Dice For(int seed, long index, int purpose) =>
        new(unchecked(Mix(Mix((ulong)(uint)seed + 0x9E3779B97F4A7C15UL) ^ Mix((ulong)index * 0xD1B54A32D192ED03UL) ^ (ulong)(uint)purpose * 0x8CB92BA72F3D8DD7UL)));

    /// <summary>A number from <paramref name="from"/> to <paramref name="through"/>, both included.</summary>
    public int Between(int from, int through) => from + (int)(Next() % (ulong)((long)through - from + 1));

    public bool Percent(int percent) => Between(1, 100) <= percent;

    /// <summary>True once in <paramref name="n"/> throws.</summary>
    public bool OneIn(int n) => Between(1, n) == 1;

    public T Pick<T>(IReadOnlyList<T> list) => list[Between(0, list.Count - 1)];

    /// <summary>Picks by weight; the weights need not add up to anything.</summary>
    public T Weighted<T>(IReadOnlyList<T> list, Func<T, int> weight)
    {
        var total = 0;
        foreach (var item in list)
        {
            total += weight(item);
        }

        var left = Between(1, total);
        foreach (var item in list)
        {
            left -= weight(item);
            if (left <= 0)
            {
                return item;
            }
        }

        return list[^1];
    }

    ulong Next()
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15UL);
        return Mix(_state);
    }

    static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
