using Custodian.Kernel;

namespace Custodian.Synthetic;

/// <summary>A synthetic patient with all encounters. No real person.</summary>
/// <param name="Index">Position in the generated sequence; the same seed and index always give the same patient.</param>
/// <param name="Identifiers">One medical record number per facility the patient is known at; the first is the home facility's.</param>
/// <param name="Preferred">The name the patient goes by, when not the given name; else empty.</param>
/// <param name="Aliases">Other names the patient has used.</param>
/// <param name="Born">Date of birth as registered; day or month may be unknown.</param>
/// <param name="BirthTruth">Date of birth as the stories use it.</param>
/// <param name="Sex">HL7 table 0001: F, M, U.</param>
/// <param name="Ssn">Nine digits of the never-issued range (area 9xx, group 01-49), or empty.</param>
/// <param name="BirthOrder">1 or 2 for twins, else 0.</param>
/// <param name="RelatedMrn">For a duplicate the record it duplicates; for a newborn the mother's; else empty.</param>
/// <param name="MergedAt">When the duplicate was merged into <paramref name="RelatedMrn"/>; null when it still waits for review.</param>
public sealed record SyntheticPatient(
    int Index,
    SyntheticRole Role,
    IReadOnlyList<SyntheticIdentifier> Identifiers,
    SyntheticName Name,
    string Preferred,
    IReadOnlyList<SyntheticName> Aliases,
    PartialDate Born,
    DateOnly BirthTruth,
    string Sex,
    SyntheticAddress Address,
    bool ConfidentialAddress,
    string Phone,
    string Language,
    string MaritalStatus,
    string Ssn,
    bool Vip,
    int BirthOrder,
    SyntheticCoverage Coverage,
    string RelatedMrn,
    DateTimeOffset? MergedAt,
    DateTimeOffset? Died,
    IReadOnlyList<SyntheticEncounter> Encounters)
{
    /// <summary>Record number of the home facility.</summary>
    public string Mrn => Identifiers[0].Mrn;

    /// <summary>Record number at a facility, or null when not known there.</summary>
    public string? MrnAt(SyntheticFacility facility) => Identifiers.FirstOrDefault(i => i.Facility == facility)?.Mrn;
}
