using Custodian.Kernel;

namespace Custodian.Encounters.Views;

/// <summary>An encounter as other modules may read and join it (<c>encounters_v_encounter</c>).</summary>
public sealed class EncounterView
{
    public EncounterId Id { get; init; }

    /// <summary>The patient that answers for it today, merges followed.</summary>
    public PatientId PatientId { get; init; }

    public FacilityId FacilityId { get; init; }

    public string Account { get; init; } = "";

    public EncounterClass Class { get; init; }

    public EncounterState State { get; init; }

    /// <summary>Code of an <see cref="EncounterType"/>; empty means the usual one of the class.</summary>
    public string Type { get; init; } = "";

    public DateTime? AdmittedAt { get; init; }

    public DateOnly? AdmitDate { get; init; }

    public DateTime? DischargedAt { get; init; }

    public DateOnly? DischargeDate { get; init; }

    public string Service { get; init; } = "";

    public string Unit { get; init; } = "";

    public string Room { get; init; } = "";

    public string Bed { get; init; } = "";

    public string AdmitType { get; init; } = "";

    public string PointOfOrigin { get; init; } = "";

    public string DischargeStatus { get; init; } = "";

    public string AdmitReason { get; init; } = "";

    public string AdmittingDiagnosis { get; init; } = "";

    public PractitionerId? AttendingId { get; init; }

    public PractitionerId? OperatingId { get; init; }

    /// <summary>Attending as <c>FAMILY, G.</c> is shown from these.</summary>
    public string? AttendingFamily { get; init; }

    public string? AttendingGiven { get; init; }

    public string? AttendingNpi { get; init; }

    public string? OperatingFamily { get; init; }

    public string? OperatingGiven { get; init; }

    public string? OperatingNpi { get; init; }

    public string? PayerName { get; init; }

    /// <summary>Midnights on leave.</summary>
    public int LeaveDays { get; init; }

    public long Version { get; init; }

    /// <summary>Length of stay in days: the day of discharge and days of leave not counted, at least 1 for a stay. Null while it lasts.</summary>
    public int? LengthOfStay => StayDays.Between(AdmitDate, DischargeDate, LeaveDays);
}

/// <summary>Who pays for an encounter (<c>encounters_v_coverage</c>).</summary>
public sealed class CoverageView
{
    public long Id { get; init; }

    public EncounterId EncounterId { get; init; }

    public int Rank { get; init; }

    public string PayerId { get; init; } = "";

    public string PayerName { get; init; } = "";

    public string FilingIndicator { get; init; } = "";

    public string MemberId { get; init; } = "";

    public string GroupNumber { get; init; } = "";

    public string Relationship { get; init; } = "18";
}

/// <summary>A practitioner as other modules may read and join it (<c>encounters_v_practitioner</c>).</summary>
public sealed class PractitionerView
{
    public PractitionerId Id { get; init; }

    public string Npi { get; init; } = "";

    public string Family { get; init; } = "";

    public string Given { get; init; } = "";

    public string Credential { get; init; } = "";

    public string Service { get; init; } = "";

    public bool Active { get; init; }
}
