using System.Runtime.CompilerServices;

namespace Custodian.Matching.Scoring;

/// <summary>The comparison of two records: a level for each trait and, where it is exact, what the value's rarity is worth in eighths.</summary>
struct Agreement
{
    Bytes _levels;
    Worths _worths;

    public readonly Level this[Trait trait] => (Level)_levels[(int)trait];

    public readonly byte LevelAt(int trait) => _levels[trait];

    public readonly sbyte WorthAt(int trait) => _worths[trait];

    public void Set(Trait trait, Level level, sbyte worth = 0)
    {
        _levels[(int)trait] = (byte)level;
        _worths[(int)trait] = worth;
    }

    [InlineArray(TraitTable.Count)]
    struct Bytes
    {
        byte _first;
    }

    [InlineArray(TraitTable.Count)]
    struct Worths
    {
        sbyte _first;
    }
}
