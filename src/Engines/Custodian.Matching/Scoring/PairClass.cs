namespace Custodian.Matching.Scoring;

/// <summary>
/// One kind of pair, such as the same person, strangers, one household or twins. Within a kind the traits may be taken as independent, which they are not over all pairs:
/// this is what keeps twins and a father and son of one name apart.
/// </summary>
public sealed record PairClass
{
    public required string Name { get; init; }

    /// <summary>True when both records are of one person.</summary>
    public required bool Match { get; init; }

    /// <summary>Pairs of this kind for each record of an index; 0 for strangers, who are all the rest.</summary>
    public required double PerRecord { get; init; }

    /// <summary>Traits that agree as often as within one person. Those not named agree by chance.</summary>
    public IReadOnlyList<string> Alike { get; init => field = value ?? []; } = [];

    /// <summary>Traits with shares of levels of their own.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Own { get; init => field = value ?? field; } = new Dictionary<string, IReadOnlyDictionary<string, double>>();
}
