using Custodian.Patients.Views;

namespace Custodian.Patients.SearchPatients;

/// <param name="SearchId">To be handed to a registration that follows.</param>
/// <param name="More">There are further patients that match as well: the list was cut, or a term is so common that not all who share it were looked at.</param>
public sealed record SearchResult(long SearchId, IReadOnlyList<SearchHit> Hits, bool More)
{
    /// <summary>Where a caller with a limit may give a person of elsewhere a number; empty for others.</summary>
    public IReadOnlyList<FacilityView> Own { get; init; } = [];
}
