using Custodian.Matching.Scoring;

namespace Custodian.Matching.Learning;

/// <summary>How often each level of each trait was met, in fractions of pairs.</summary>
sealed class LevelCounts
{
    readonly double[] _counts = new double[TraitTable.Count * TraitTable.Levels];

    /// <summary>Counts a pair, of the traits chosen.</summary>
    public void Add(in Agreement pair, double share, bool[] counted)
    {
        if (share < 1e-6)
        {
            return;
        }

        for (var trait = 0; trait < TraitTable.Count; trait++)
        {
            if (counted[trait] && pair.Counts((Trait)trait))
            {
                _counts[(trait * TraitTable.Levels) + pair.LevelAt(trait)] += share;
            }
        }
    }

    /// <summary>The levels' shares among the pairs where the trait was not missing, with what was known before as so many pairs.</summary>
    public Dictionary<string, double> Shares(Trait trait, IReadOnlyDictionary<string, double> known, double knownAs)
    {
        var counts = _counts.AsSpan((int)trait * TraitTable.Levels, TraitTable.Levels);
        var total = knownAs;
        for (var level = 1; level < TraitTable.Levels; level++)
        {
            total += counts[level];
        }

        var shares = new Dictionary<string, double>();
        for (var level = 1; level < TraitTable.Levels; level++)
        {
            var name = TraitTable.NameOf((Level)level);
            var before = known.GetValueOrDefault(name);
            if (before > 0 || counts[level] > 0)
            {
                shares[name] = (counts[level] + (knownAs * before)) / total;
            }
        }

        return shares;
    }
}
