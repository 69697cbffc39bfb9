namespace Custodian.Patients.ListDuplicates;

/// <summary>What the duplicates list was asked for.</summary>
/// <param name="Source">Only sets of this origin; empty for all.</param>
/// <param name="Sort">priority, score, patient, owner, found; descending with a leading minus.</param>
public sealed record DuplicateQuestion(DuplicateView View, string Source = "", string Sort = "-priority", int Page = 1)
{
    /// <summary>Rows asked for: a page, or all for a file.</summary>
    public int Size { get; init; } = ListDuplicates.PageSize;
}
