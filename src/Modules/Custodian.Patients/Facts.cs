using Custodian.Kernel;
using Custodian.Store.Facts;

namespace Custodian.Patients;

public sealed record PatientRegistered(PatientId Patient, FacilityId Facility) : IFact
{
    public PatientId? PatientId => Patient;
}

public sealed record DemographicsChanged(PatientId Patient) : IFact
{
    public PatientId? PatientId => Patient;
}

/// <summary>Told under the survivor: its later facts wait for this one.</summary>
public sealed record PatientsMerged(PatientId Survivor, PatientId Loser) : IFact
{
    public PatientId? PatientId => Survivor;
}
