using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Encounters.Model;

/// <summary>An account or visit number that is given out no more and still leads to its visit: merged or changed at the sender.</summary>
sealed class AccountAlias : IPatientScoped
{
    public required FacilityId FacilityId { get; init; }

    public required string Account { get; init; }

    public required EncounterId EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    public required DateTime At { get; init; }
}
