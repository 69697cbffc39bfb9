using Custodian.Kernel;

namespace Custodian.Store.Model;

/// <summary>Something of a patient lies at a facility. Members, not a constructor: EF looks into them where they are compared.</summary>
public sealed class PatientPlace
{
    public PatientId Patient { get; init; }

    public FacilityId Facility { get; init; }
}
