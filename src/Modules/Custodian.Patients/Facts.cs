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

/// <summary>A merge was undone: the loser answers for itself again. Told under the survivor, after what was told of the merge.</summary>
public sealed record PatientsUnmerged(PatientId Survivor, PatientId Loser) : IFact
{
    public PatientId? PatientId => Survivor;
}

/// <summary>A record may hold two people: nothing of it is billed or released until somebody has looked.</summary>
public sealed record OverlaySuspected(PatientId Patient) : IFact
{
    public PatientId? PatientId => Patient;
}

/// <summary>The record holds one person: split, or found in order.</summary>
public sealed record OverlayCleared(PatientId Patient) : IFact
{
    public PatientId? PatientId => Patient;
}
