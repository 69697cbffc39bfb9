using Custodian.Kernel;

namespace Custodian.Coding;

/// <summary>The final codes of an encounter, for the claim.</summary>
/// <param name="Version">Rises with each final coding.</param>
/// <param name="Reopened">A further version is in work: what is here stands until that one is final.</param>
/// <param name="Drg">Null for encounters that have no MS-DRG.</param>
/// <param name="Weight">Null where the weights of the year are not on the shelf.</param>
/// <param name="Admitting">Admitting diagnosis of a stay, or the reasons for an outpatient visit with blanks between; without dots.</param>
/// <param name="Editions">Packs that answered: <c>icd10cm-FY2026</c>, <c>msdrg-43.1</c>.</param>
public sealed record FinalCoding(
    EncounterId Encounter,
    PatientId Patient,
    int Version,
    bool Reopened,
    DateTime FinalAt,
    string FinalBy,
    int? Drg,
    string DrgTitle,
    int? Mdc,
    decimal? Weight,
    IReadOnlyList<FinalDiagnosis> Diagnoses,
    IReadOnlyList<FinalProcedure> Procedures,
    IReadOnlyList<string> Editions,
    string Admitting);
