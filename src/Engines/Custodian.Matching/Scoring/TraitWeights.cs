namespace Custodian.Matching.Scoring;

/// <summary>How one trait agrees: the m- and u-probabilities of Fellegi and Sunter, by name of the level.</summary>
public sealed record TraitWeights
{
    /// <summary>Share of each level where both records are of one person (m).</summary>
    public required IReadOnlyDictionary<string, double> Match { get; init; }

    /// <summary>Share of each level between strangers (u).</summary>
    public required IReadOnlyDictionary<string, double> Chance { get; init; }

    /// <summary>Weight of the stated chances against those counted in a file, in pairs of records.</summary>
    public double KnownAs { get; init; }

    /// <summary>What is known of single values; absent where all are of one worth.</summary>
    public Rarity? Rarity { get; init; }
}
