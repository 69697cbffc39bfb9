namespace Custodian.Matching.Learning;

/// <summary>A repeatable sequence of numbers (SplitMix64): the same file learns the same model on every machine.</summary>
struct RandomPairs(ulong seed)
{
    ulong _state = seed;

    /// <summary>A number from 0 to <paramref name="limit"/> - 1.</summary>
    public int Next(int limit)
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return (int)((UInt128)(z ^ (z >> 31)) * (uint)limit >> 64);
    }
}
