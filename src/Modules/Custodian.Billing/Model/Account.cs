using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Billing.Model;

/// <summary>What billing knows of an encounter: its state, and what the claim needs that no other module records.</summary>
sealed class Account : IPatientScoped, IVersioned
{
    public required EncounterId EncounterId { get; init; }

    /// <summary>The patient it was opened under; merges are followed by reference.</summary>
    public required PatientId PatientId { get; init; }

    public required FacilityId FacilityId { get; init; }

    public AccountState State { get; set; }

    /// <summary>ICD-10-CM without the dot: FL 69.</summary>
    public string AdmittingDiagnosis { get; set; } = "";

    /// <summary>ICD-10-CM codes with blanks between: FL 70.</summary>
    public string ReasonsForVisit { get; set; } = "";

    /// <summary>NUBC condition codes with blanks between: FL 18-28.</summary>
    public string Conditions { get; set; } = "";

    /// <summary>FL 63.</summary>
    public string Authorization { get; set; } = "";

    /// <summary>The insured of the primary coverage, when the patient is a dependent.</summary>
    public string InsuredFamily { get; set; } = "";

    public string InsuredGiven { get; set; } = "";

    public long Version { get; set; } = 1;
}
