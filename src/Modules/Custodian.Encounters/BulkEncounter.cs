using Custodian.Kernel;

namespace Custodian.Encounters;

/// <summary>A visit of an import: the id is given by the caller, who files under it.</summary>
/// <param name="Said">With <see cref="VisitData.Class"/> and, in UTC, <see cref="VisitData.AdmittedAt"/> and <see cref="VisitData.DischargedAt"/>; the days follow from the facility's zone.</param>
public sealed record BulkEncounter(EncounterId Id, PatientId Patient, FacilityId Facility, string Account, EncounterState State, VisitData Said);
