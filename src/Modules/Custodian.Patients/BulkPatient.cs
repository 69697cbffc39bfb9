using Custodian.Kernel;

namespace Custodian.Patients;

/// <summary>A patient of an import: the id is given by the caller, who links encounters to it.</summary>
public sealed record BulkPatient(PatientId Id, FacilityId Facility, Demographics Said, string Mrn);
