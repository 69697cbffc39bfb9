using Custodian.Kernel;
using Custodian.Store.Model;

namespace Custodian.Encounters.Model;

sealed class Encounter : IPatientScoped, IVersioned
{
    public required EncounterId Id { get; init; }

    /// <summary>The patient it was filed under; merges are followed by reference.</summary>
    public required PatientId PatientId { get; set; }

    public required FacilityId FacilityId { get; init; }

    /// <summary>Account number, unique in the facility.</summary>
    public required string Account { get; set; }

    public required EncounterClass Class { get; set; }

    public required EncounterState State { get; set; }

    /// <summary>Code of an <see cref="EncounterType"/>; empty means the usual one of the class.</summary>
    public string Type { get; set; } = "";

    public string FinancialClass { get; set; } = "";

    public DateTime? ArrivedAt { get; set; }

    public DateTime? AdmittedAt { get; set; }

    /// <summary>Day of admission in the facility's zone: the day editions, stays and clocks count from.</summary>
    public DateOnly? AdmitDate { get; set; }

    public DateTime? DischargedAt { get; set; }

    public DateOnly? DischargeDate { get; set; }

    public string Service { get; set; } = "";

    public string Unit { get; set; } = "";

    public string Room { get; set; } = "";

    public string Bed { get; set; } = "";

    /// <summary>UB-04 type of admission: 1 emergency, 2 urgent, 3 elective, 4 newborn, 5 trauma, 9 not available.</summary>
    public string AdmitType { get; set; } = "";

    /// <summary>UB-04 point of origin.</summary>
    public string PointOfOrigin { get; set; } = "";

    /// <summary>UB-04 patient status at discharge, two digits.</summary>
    public string DischargeStatus { get; set; } = "";

    public PractitionerId? AttendingId { get; set; }

    public PractitionerId? OperatingId { get; set; }

    public PractitionerId? AdmittingId { get; set; }

    public PractitionerId? ReferringId { get; set; }

    public DateTime? TriagedAt { get; set; }

    public DateTime? DecidedToAdmitAt { get; set; }

    public DateTime? SurgeryAt { get; set; }

    public DateTime? ExpectedArrival { get; set; }

    public DateTime? AdmitOrderedAt { get; set; }

    public DateTime? DischargeOrderedAt { get; set; }

    public DateTime? ExpiredAt { get; set; }

    public DateTime? ExpectedDischarge { get; set; }

    public DateTime? ExpectedReturn { get; set; }

    public bool PendingAdmit { get; set; }

    public bool PendingTransfer { get; set; }

    public bool PendingDischarge { get; set; }

    public string PendingPlace { get; set; } = "";

    public string TemporaryPlace { get; set; } = "";

    /// <summary>Midnights on leave: not days of the stay.</summary>
    public int LeaveDays { get; set; }

    public string AdmitReason { get; set; } = "";

    /// <summary>Code of the admitting diagnosis as registration or the feed gave it; the coder confirms it. Without dot.</summary>
    public string AdmittingDiagnosis { get; set; } = "";

    /// <summary>When the values were true at the sender: an older message does not undo a newer one.</summary>
    public DateTime AsOf { get; set; }

    public long Version { get; set; } = 1;
}

/// <summary>What happened to an encounter, in order of event time; corrections are further rows.</summary>
sealed class EncounterEvent : IPatientScoped
{
    public required long Id { get; init; }

    public required EncounterId EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    /// <summary>A <see cref="History.VisitEventKind"/> by name.</summary>
    public required string Kind { get; init; }

    public required DateTime EventAt { get; init; }

    /// <summary>When it was said, at the sender or the form; the start of time in rows of earlier versions.</summary>
    public DateTime SaidAt { get; init; }

    /// <summary>The values it carries, as JSON; empty when it carries none.</summary>
    public string Said { get; init; } = "";

    public required DateTime RecordedAt { get; init; }

    public required string By { get; init; }

    public required string Detail { get; init; }
}

sealed class Coverage : IPatientScoped
{
    public required long Id { get; init; }

    public required EncounterId EncounterId { get; init; }

    public required PatientId PatientId { get; init; }

    /// <summary>1 primary, 2 secondary, 3 tertiary.</summary>
    public required int Rank { get; init; }

    public required string PayerId { get; set; }

    public required string PayerName { get; set; }

    /// <summary>X12 claim filing indicator: MA, MC, BL, CI, 09 …</summary>
    public required string FilingIndicator { get; set; }

    public string MemberId { get; set; } = "";

    public string GroupNumber { get; set; } = "";

    /// <summary>X12 relationship of the patient to the subscriber, 18 for self.</summary>
    public string Relationship { get; set; } = "18";
}

sealed class Practitioner
{
    public required PractitionerId Id { get; init; }

    public required string Npi { get; init; }

    public required string Family { get; set; }

    public required string Given { get; set; }

    public string Credential { get; set; } = "";

    public string Service { get; set; } = "";

    public string Taxonomy { get; set; } = "";

    public bool Active { get; set; } = true;
}
