using Custodian.Encounters.ListCensus;
using Custodian.Kernel;
using Custodian.Patients.Views;

namespace Custodian.Encounters.ListMovements;

/// <summary>The register of admissions or of discharges in a span of days.</summary>
public sealed record Movements(IReadOnlyList<CensusRow> Rows, int Total, bool Discharges, DateOnly From, DateOnly To, IReadOnlyList<FacilityView> Facilities, FacilityId Facility, DateOnly Today)
{
    /// <summary>The day the register is shown as known on; null for now.</summary>
    public DateOnly? Known { get; init; }
}
