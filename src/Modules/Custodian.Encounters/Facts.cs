using Custodian.Kernel;
using Custodian.Store.Facts;

namespace Custodian.Encounters;

public sealed record EncounterOpened(EncounterId Encounter, PatientId Patient, FacilityId Facility, EncounterClass Class) : IFact
{
    public PatientId? PatientId => Patient;
}

public sealed record PatientMoved(EncounterId Encounter, PatientId Patient, string Unit) : IFact
{
    public PatientId? PatientId => Patient;
}

public sealed record EncounterDischarged(EncounterId Encounter, PatientId Patient, FacilityId Facility, EncounterClass Class, DateOnly On) : IFact
{
    public PatientId? PatientId => Patient;
}

/// <summary>A cancelled discharge: clocks stop, tracks open again, nothing of the history is lost.</summary>
public sealed record DischargeCancelled(EncounterId Encounter, PatientId Patient) : IFact
{
    public PatientId? PatientId => Patient;
}

public sealed record EncounterCancelled(EncounterId Encounter, PatientId Patient) : IFact
{
    public PatientId? PatientId => Patient;
}

/// <summary>Values of the visit changed: class, times, doctors, disposition, coverage.</summary>
public sealed record EncounterChanged(EncounterId Encounter, PatientId Patient) : IFact
{
    public PatientId? PatientId => Patient;
}

/// <summary>A visit that was filed under the wrong person was moved. Its rows in every module moved with it.</summary>
public sealed record EncounterRefiled(EncounterId Encounter, PatientId From, PatientId To) : IFact
{
    public PatientId? PatientId => To;
}
