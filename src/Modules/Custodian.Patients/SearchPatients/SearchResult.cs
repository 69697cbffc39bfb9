namespace Custodian.Patients.SearchPatients;

/// <param name="SearchId">To be handed to a registration that follows.</param>
/// <param name="More">There are further patients that match as well.</param>
public sealed record SearchResult(long SearchId, IReadOnlyList<SearchHit> Hits, bool More);
