namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>
/// What the editor's tables say of a code. Bit positions are part of the pack layout. The names in the source files are the member names in
/// lower case, apart from those listed in <see cref="MceFlagNames"/>.
/// </summary>
[Flags]
public enum MceFlags : uint
{
    None = 0,

    /// <summary>Diagnosis expected from 15 to 124 years of age.</summary>
    Adult = 1u << 0,
    Maternity = 1u << 1,
    Newborn = 1u << 2,
    Pediatric = 1u << 3,
    Male = 1u << 4,
    Female = 1u << 5,

    /// <summary>External cause of morbidity: describes how, never why the patient was admitted.</summary>
    ExternalCause = 1u << 6,
    Manifestation = 1u << 7,
    UnacceptablePrincipal = 1u << 8,

    /// <summary>Acceptable as principal only with a secondary diagnosis.</summary>
    RequiresSecondary = 1u << 9,
    Unspecified = 1u << 10,
    QuestionableAdmission = 1u << 11,
    WrongProcedure = 1u << 12,

    /// <summary>Outcome of delivery (Z37).</summary>
    DeliveryOutcome = 1u << 13,

    /// <summary>Participation in a clinical trial.</summary>
    ClinicalTrial = 1u << 14,
    DiabetesType1 = 1u << 15,
    NonCovered = 1u << 16,
    LimitedCoverage = 1u << 17,

    /// <summary>One of the two halves of an artificial heart implantation: they count together.</summary>
    ArtificialHeartA = 1u << 18,
    ArtificialHeartB = 1u << 19,

    /// <summary>Ventilation of more than 96 hours: cannot fit into a shorter stay.</summary>
    LengthOfStay = 1u << 20,
    CesareanSection = 1u << 21,
    VaginalDelivery = 1u << 22,
    KidneyTransplant = 1u << 23,

    /// <summary>Pancreas transplant: covered with a kidney transplant or type 1 diabetes.</summary>
    NonCovered45 = 1u << 24,

    /// <summary>On a procedure: not covered with a diagnosis of the same flag. On a diagnosis: that diagnosis.</summary>
    NonCovered6 = 1u << 25,
    NonCovered7 = 1u << 26,
    NonCoveredZ302 = 1u << 27,

    /// <summary>Covered to the age of 60.</summary>
    NonCoveredOver60 = 1u << 28,
}
