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

    /// <summary>
    /// The class of the same kind at one address, for one whose people live apart. Such a class is at least as frequent beside its counterpart as people who moved are beside
    /// those who did not, so that an address that agrees never speaks against one person.
    /// </summary>
    public string? ApartOf { get; init; }

    /// <summary>Traits that agree as often as within one person. Those not named agree by chance.</summary>
    public IReadOnlyList<string> Alike { get; init => field = value ?? []; } = [];

    /// <summary>Traits with shares of levels of their own.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Own { get; init => field = value ?? field; } = new Dictionary<string, IReadOnlyDictionary<string, double>>();

    internal bool IsStrangers => PerRecord == 0;
}
