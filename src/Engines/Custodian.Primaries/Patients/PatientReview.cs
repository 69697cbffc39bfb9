namespace Custodian.Primaries;

/// <summary>The tumours of a person, compared.</summary>
/// <param name="Least">Primaries when every questionable pair turns out to be one.</param>
/// <param name="Most">Primaries when every questionable pair turns out to be two: what <paramref name="Tumours"/> shows until someone has looked.</param>
/// <param name="Tumours">In the order given.</param>
/// <param name="Pairs">Every pair once, the earlier tumour first.</param>
public sealed record PatientReview(int Least, int Most, IReadOnlyList<TumourPlace> Tumours, IReadOnlyList<TumourPair> Pairs)
{
    /// <summary>The number of primaries, or null while questionable pairs leave it open.</summary>
    public int? Primaries => Least == Most ? Most : null;
}
