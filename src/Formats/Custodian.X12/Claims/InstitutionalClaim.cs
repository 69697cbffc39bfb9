using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>
/// One hospital bill, as the 837I (005010X223A2) and the UB-04 both carry it. Plain values in the field's terms; nothing here knows of
/// segments or paper. FL numbers are the UB-04 form locators.
/// </summary>
public sealed record InstitutionalClaim
{
    /// <summary>FL 3a, CLM01. Payers echo it in the 277CA and the 835: unique per claim, 20 characters at most.</summary>
    public required string PatientControlNumber { get; init; }

    /// <summary>FL 3b.</summary>
    public string? MedicalRecordNumber { get; init; }

    /// <summary>FL 4: four digits with the leading zero; the last is the frequency.</summary>
    public required string TypeOfBill { get; init; }

    public required BillingProvider Provider { get; init; }

    public required Payer Payer { get; init; }

    public required Subscriber Subscriber { get; init; }

    /// <summary>The patient, when it is not the subscriber; null when it is.</summary>
    public Dependent? Patient { get; init; }

    /// <summary>FL 6, first and last day of the period billed.</summary>
    public required DateOnly StatementFrom { get; init; }

    public required DateOnly StatementThrough { get; init; }

    /// <summary>FL 12.</summary>
    public DateOnly? AdmissionDate { get; init; }

    /// <summary>FL 13, to the minute in the 837I.</summary>
    public TimeOnly? AdmissionTime { get; init; }

    /// <summary>FL 14: priority of the admission or visit. On every institutional claim.</summary>
    public string? AdmissionType { get; init; }

    /// <summary>FL 15: point of origin.</summary>
    public string? PointOfOrigin { get; init; }

    /// <summary>FL 16, on the final bill of an inpatient stay.</summary>
    public TimeOnly? DischargeTime { get; init; }

    /// <summary>FL 17: patient discharge status. On every institutional claim.</summary>
    public string? PatientStatus { get; init; }

    /// <summary>FL 47 of line 23, CLM02: must be the sum of the lines.</summary>
    public required Money TotalCharge { get; init; }

    /// <summary>FL 55: estimated amount the patient owes.</summary>
    public Money? EstimatedPatientDue { get; init; }

    /// <summary>CLM07: A assigned, B assigned for laboratory only, C not assigned.</summary>
    public string ProviderAcceptsAssignment { get; init; } = "A";

    /// <summary>FL 53, CLM08: Y, N or W (the patient refuses to assign).</summary>
    public string BenefitsAssigned { get; init; } = "Y";

    /// <summary>FL 52, CLM09: Y signed, I informed consent.</summary>
    public string ReleaseOfInformation { get; init; } = "Y";

    /// <summary>CLM20, when the claim is late.</summary>
    public string? DelayReason { get; init; }

    /// <summary>FL 64: the payer's own number of the claim that this one replaces or voids.</summary>
    public string? PayerControlNumber { get; init; }

    /// <summary>FL 63.</summary>
    public string? PriorAuthorization { get; init; }

    public string? Referral { get; init; }

    /// <summary>FL 29: state of the accident.</summary>
    public string? AccidentState { get; init; }

    /// <summary>FL 80.</summary>
    public string? BillingNote { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>FL 66: 10 or 9. All diagnoses and procedures of one claim use one version.</summary>
    public int IcdVersion { get; init; } = 10;

    /// <summary>FL 67.</summary>
    public Diagnosis? PrincipalDiagnosis { get; init; }

    /// <summary>FL 67 A-Q and beyond: 24 at most, in the abstract's order.</summary>
    public IReadOnlyList<Diagnosis> OtherDiagnoses { get; init; } = [];

    /// <summary>FL 69.</summary>
    public string? AdmittingDiagnosis { get; init; }

    /// <summary>FL 70: 3 at most, on unscheduled outpatient bills.</summary>
    public IReadOnlyList<string> ReasonsForVisit { get; init; } = [];

    /// <summary>FL 72: 12 at most.</summary>
    public IReadOnlyList<Diagnosis> ExternalCauses { get; init; } = [];

    /// <summary>FL 71: the DRG number, where the payer's contract asks for it.</summary>
    public string? Drg { get; init; }

    /// <summary>FL 74.</summary>
    public Procedure? PrincipalProcedure { get; init; }

    /// <summary>FL 74 a-e and beyond: 24 at most.</summary>
    public IReadOnlyList<Procedure> OtherProcedures { get; init; } = [];

    /// <summary>FL 35-36: 24 at most.</summary>
    public IReadOnlyList<OccurrenceSpan> OccurrenceSpans { get; init; } = [];

    /// <summary>FL 31-34: 24 at most.</summary>
    public IReadOnlyList<Occurrence> Occurrences { get; init; } = [];

    /// <summary>FL 39-41: 24 at most.</summary>
    public IReadOnlyList<ValueCode> Values { get; init; } = [];

    /// <summary>FL 18-28: 24 at most.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Home health treatment codes: 24 at most.</summary>
    public IReadOnlyList<string> Treatments { get; init; } = [];

    /// <summary>FL 76.</summary>
    public ClaimPractitioner? Attending { get; init; }

    /// <summary>FL 77.</summary>
    public ClaimPractitioner? Operating { get; init; }

    public ClaimPractitioner? OtherOperating { get; init; }

    public ClaimPractitioner? Rendering { get; init; }

    public ClaimPractitioner? Referring { get; init; }

    /// <summary>Where the service was given, when that is not the billing provider's address.</summary>
    public ServiceFacility? ServiceFacility { get; init; }

    /// <summary>The other payers of the same stay, 10 at most; the claim itself goes to <see cref="Payer"/>.</summary>
    public IReadOnlyList<OtherCoverage> OtherCoverages { get; init; } = [];

    /// <summary>FL 42-48: 999 at most. The total (revenue code 0001) is no line.</summary>
    public IReadOnlyList<ServiceLine> Lines { get; init; } = [];
}
