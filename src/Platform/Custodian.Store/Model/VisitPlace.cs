using Custodian.Kernel;

namespace Custodian.Store.Model;

/// <summary>The facility of a visit.</summary>
public sealed class VisitPlace
{
    public EncounterId Encounter { get; init; }

    public FacilityId Facility { get; init; }
}
