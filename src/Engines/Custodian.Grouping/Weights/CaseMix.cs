namespace Custodian.Grouping;

/// <summary>Case mix index: mean relative weight of the stays.</summary>
/// <param name="Stays">Stays that have a weight.</param>
/// <param name="Unweighted">Stays whose DRG has no weight, or none above zero (998, 999); they are left out of the index.</param>
public readonly record struct CaseMix(int Stays, decimal TotalWeight, int Unweighted)
{
    /// <summary>Null when no stay has a weight. Not rounded; reports show four decimals.</summary>
    public decimal? Index => Stays == 0 ? null : TotalWeight / Stays;

    public CaseMix Add(DrgWeight? weight) => weight is { RelativeWeight: > 0 }
        ? this with { Stays = Stays + 1, TotalWeight = TotalWeight + weight.RelativeWeight }
        : this with { Unweighted = Unweighted + 1 };
}
