namespace Custodian.Encounters;

/// <summary>
/// What kind of visit registration opened (WORKFLOWS 1.2). The class decides coding and billing; the type decides census, packet and what
/// other systems are told.
/// </summary>
/// <param name="Code">Stored; never reused.</param>
/// <param name="Hl7">PV1-2, table 0004.</param>
/// <param name="Fhir">Class of the R4 Encounter, v3 ActCode.</param>
/// <param name="Census">The midnight census it counts in; null for none.</param>
/// <param name="NeedsBed">A stay overnight: unit, type and origin of the admission are asked for.</param>
/// <param name="HasPlace">The patient is in the house: a unit, room or bed can be named.</param>
/// <param name="CanBeExpected">It can be planned before it begins.</param>
public sealed record EncounterType(string Code, string Name, EncounterClass Class, string Hl7, string Fhir, CensusGroup? Census, bool NeedsBed, bool HasPlace = true, bool CanBeExpected = true)
{
    /// <summary>The first of a class is its usual one.</summary>
    public static IReadOnlyList<EncounterType> All { get; } =
    [
        new("inpatient", "Inpatient", EncounterClass.Inpatient, "I", "IMP", CensusGroup.Inpatient, true),
        new("obstetric", "Obstetric", EncounterClass.Inpatient, "B", "IMP", CensusGroup.Inpatient, true),
        new("rehab", "Inpatient rehabilitation", EncounterClass.Inpatient, "I", "IMP", CensusGroup.Inpatient, true),
        new("psychiatric", "Inpatient psychiatric", EncounterClass.Inpatient, "I", "IMP", CensusGroup.Inpatient, true),
        new("snf", "Skilled nursing or swing bed", EncounterClass.Inpatient, "I", "IMP", CensusGroup.Inpatient, true),
        new("hospice", "Hospice", EncounterClass.Inpatient, "I", "IMP", CensusGroup.Inpatient, true),
        new("organ-donor", "Organ donor, deceased", EncounterClass.Inpatient, "I", "IMP", null, false, CanBeExpected: false),
        new("observation", "Observation", EncounterClass.Observation, "O", "OBSENC", CensusGroup.Observation, true),
        new("emergency", "Emergency", EncounterClass.Emergency, "E", "EMER", null, false, CanBeExpected: false),
        new("outpatient-surgery", "Outpatient surgery", EncounterClass.OutpatientSurgery, "O", "SS", null, false),
        new("clinic", "Clinic", EncounterClass.Clinic, "O", "AMB", null, false),
        new("telehealth", "Telehealth", EncounterClass.Clinic, "O", "VR", null, false, HasPlace: false),
        new("home-health", "Home health", EncounterClass.Clinic, "O", "HH", null, false, HasPlace: false),
        new("reference-lab", "Reference laboratory, non-patient", EncounterClass.Clinic, "N", "AMB", null, false, HasPlace: false, CanBeExpected: false),
        new("recurring", "Recurring or series", EncounterClass.Recurring, "R", "AMB", null, false),
        new("newborn", "Newborn", EncounterClass.Newborn, "I", "IMP", CensusGroup.Newborn, true, CanBeExpected: false),
        new("pre-admission", "Planned admission", EncounterClass.PreAdmission, "P", "PRENC", null, false, HasPlace: false),
    ];

    public static EncounterType Usual(EncounterClass c) => All.First(t => t.Class == c);

    public static EncounterType? Find(string? code) => All.FirstOrDefault(t => t.Code == code);

    /// <summary>The type of a visit: the one stored when it fits the class, else the usual one.</summary>
    public static EncounterType Of(EncounterClass c, string? code) => Find(code) is { } type && type.Class == c ? type : Usual(c);
}

/// <summary>The three midnight censuses that are counted apart.</summary>
public enum CensusGroup
{
    Inpatient,
    Observation,
    Newborn,
}
