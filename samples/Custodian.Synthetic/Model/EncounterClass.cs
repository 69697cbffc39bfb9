namespace Custodian.Synthetic;

/// <summary>Kind of encounter.</summary>
public enum EncounterClass
{
    Inpatient,
    Emergency,
    Observation,
    OutpatientSurgery,
    Clinic,
}
