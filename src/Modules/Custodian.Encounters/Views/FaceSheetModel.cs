using Custodian.Patients.Views;

namespace Custodian.Encounters.Views;

/// <summary>What stands on a face sheet.</summary>
/// <param name="Visit">Null for a sheet of the person alone.</param>
/// <param name="PrintedAt">Clock time of the facility.</param>
public sealed record FaceSheetModel(PatientView Person, string SsnLast4, FacilityView? Facility, EncounterView? Visit, IReadOnlyList<CoverageView> Coverages, FacilityDay Zone, DateTime PrintedAt);
