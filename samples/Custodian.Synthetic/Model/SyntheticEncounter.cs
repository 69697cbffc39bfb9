namespace Custodian.Synthetic;

/// <summary>One encounter told as a coherent story: its codes follow from its documents. Times are those of the facility's zone (UTC-7 all year).</summary>
/// <param name="Scenario">Id of the scenario, the name of its file.</param>
/// <param name="Title">What the story is about, in plain words.</param>
/// <param name="Reason">Reason for the visit as registration writes it.</param>
/// <param name="AdmitType">Type of admission, UB-04 FL 14: 1 emergency, 2 urgent, 3 elective, 4 newborn, 5 trauma.</param>
/// <param name="AdmitSource">Point of origin, UB-04 FL 15.</param>
/// <param name="Discharged">Null while the patient is still in the house on the as-of date.</param>
/// <param name="Disposition">Patient discharge status, UB-04 FL 17; empty while in the house.</param>
/// <param name="Operator">Who did the procedures; null when there were none.</param>
/// <param name="Locations">Where the patient lay, in order; the first from admission on.</param>
/// <param name="Diagnoses">Principal (or first-listed) diagnosis first.</param>
/// <param name="Missing">Documents this story needs and nobody wrote.</param>
public sealed record SyntheticEncounter(
    SyntheticFacility Facility,
    string VisitNumber,
    string AccountNumber,
    EncounterClass Class,
    string Scenario,
    string Title,
    string Reason,
    string Service,
    string AdmitType,
    string AdmitSource,
    DateTimeOffset Admitted,
    DateTimeOffset? Discharged,
    string Disposition,
    SyntheticPhysician Attending,
    SyntheticPhysician Admitting,
    SyntheticPhysician? Operator,
    IReadOnlyList<SyntheticLocation> Locations,
    IReadOnlyList<SyntheticDiagnosis> Diagnoses,
    IReadOnlyList<SyntheticProcedure> Procedures,
    IReadOnlyList<SyntheticDocument> Documents,
    IReadOnlyList<SyntheticDocumentType> Missing,
    IReadOnlyList<SyntheticCharge> Charges);
