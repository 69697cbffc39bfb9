namespace Custodian.Encounters;

public enum EncounterClass
{
    Inpatient,
    Observation,
    Emergency,
    OutpatientSurgery,
    Clinic,
    Recurring,
    Newborn,
    PreAdmission,
}

/// <summary>WORKFLOWS 1.2. The record's own progress is in the tracks, not here.</summary>
public enum EncounterState
{
    Planned,
    PreRegistered,
    Arrived,
    InProgress,
    OnLeave,
    Discharged,
    CancelledBeforeStart,
    CancelledAfterStart,
    NoShow,
}
