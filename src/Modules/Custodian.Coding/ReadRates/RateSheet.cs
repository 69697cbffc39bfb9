using Custodian.Kernel;

namespace Custodian.Coding.ReadRates;

/// <summary>The base rates of the facilities the caller covers, each with its history.</summary>
public sealed record RateSheet(IReadOnlyList<FacilityRateLines> Facilities, Money Usual, DateOnly Today, DateTime Now);

/// <param name="Current">What counts for a discharge today; null when the usual amount does.</param>
/// <param name="History">Newest effective day first.</param>
public sealed record FacilityRateLines(FacilityId Id, string Name, RateLine? Current, IReadOnlyList<RateLine> History);

/// <param name="Replaced">Another entry for the same day came after it.</param>
public sealed record RateLine(long Id, DateOnly From, Money BaseRate, bool ReportsPoa, string SetBy, DateTime SetAt, bool Replaced);
