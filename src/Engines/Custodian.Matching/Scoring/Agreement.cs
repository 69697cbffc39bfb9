using System.Runtime.CompilerServices;

namespace Custodian.Matching.Scoring;

/// <summary>The comparison of two records: a level for each trait and, what the rarity of the commoner value is worth in eighths.</summary>
struct Agreement
{
    Bytes _levels;
    Worths _worths;

    public readonly Level this[Trait trait] => (Level)_levels[(int)trait];

    public readonly byte LevelAt(int trait) => _levels[trait];

    public readonly sbyte WorthAt(int trait) => _worths[trait];

    /// <summary>City and state count by themselves, or within an equal postcode.</summary>
    public readonly bool Counts(Trait trait) => trait is not (Trait.City or Trait.State) || this[Trait.Postcode] != Level.Exact;

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
