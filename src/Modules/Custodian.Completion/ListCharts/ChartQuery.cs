namespace Custodian.Completion.ListCharts;

/// <summary>What the work list shows.</summary>
/// <param name="View">open, documents, signatures, overdue.</param>
/// <param name="Class">Encounter class; null for all.</param>
/// <param name="Sort">due, discharged, missing, unsigned; descending with a leading minus.</param>
/// <param name="Page">One-based.</param>
public sealed record ChartQuery(string View, Encounters.EncounterClass? Class, string Sort, int Page)
{
    public const int PageSize = 200;

    /// <summary>Rows asked for: a page, or all for a file.</summary>
    public int Size { get; init; } = PageSize;
}
