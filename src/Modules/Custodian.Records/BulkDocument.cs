using Custodian.Kernel;

namespace Custodian.Records;

/// <summary>A document of an import, on the visit it belongs to.</summary>
/// <param name="Type">Code or LOINC of a type that <c>records_type</c> knows.</param>
/// <param name="FiledAt">UTC.</param>
/// <param name="SignedAt">UTC; null while unsigned.</param>
/// <param name="Content">Index of its bytes among those of the batch: many rows may share one content.</param>
public sealed record BulkDocument(
    PatientId Patient,
    EncounterId Encounter,
    FacilityId Facility,
    string Type,
    DateOnly ServiceDate,
    PractitionerId Author,
    DateTime FiledAt,
    DateTime? SignedAt,
    int Content);
