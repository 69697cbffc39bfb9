using Custodian.Kernel;
using Custodian.Store.Facts;

namespace Custodian.Coding;

/// <summary>A version of the codes became final.</summary>
/// <param name="Version">1 for the first final coding; higher after each reopening.</param>
/// <param name="Drg">Null for encounters that have no MS-DRG.</param>
public sealed record EncounterCoded(EncounterId Encounter, PatientId Patient, int Version, int? Drg) : IFact
{
    public PatientId? PatientId => Patient;
}

/// <summary>Final codes are being changed: a new version is in work, the one before stays as it was.</summary>
/// <param name="Version">The version now in work.</param>
public sealed record CodingReopened(EncounterId Encounter, PatientId Patient, int Version, string Reason) : IFact
{
    public PatientId? PatientId => Patient;
}
