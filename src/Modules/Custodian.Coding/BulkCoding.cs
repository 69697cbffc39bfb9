using Custodian.Encounters;
using Custodian.Kernel;

namespace Custodian.Coding;

/// <summary>The coding of a discharged visit as an import brings it: final codes of another system, or a case that waits for its coder.</summary>
/// <param name="ReadyAt">UTC.</param>
/// <param name="FinalAt">UTC; null for a case that is ready and has no codes yet.</param>
/// <param name="Admitting">See <see cref="Draft.Admitting"/>.</param>
public sealed record BulkCoding(
    EncounterId Encounter,
    PatientId Patient,
    FacilityId Facility,
    EncounterClass Class,
    string Service,
    DateOnly Admitted,
    DateOnly Discharged,
    DateTime ReadyAt,
    DateTime? FinalAt,
    string Admitting,
    IReadOnlyList<FinalDiagnosis> Diagnoses,
    IReadOnlyList<FinalProcedure> Procedures);
