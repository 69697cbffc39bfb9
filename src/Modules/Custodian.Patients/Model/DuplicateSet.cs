using Custodian.Kernel;
using Custodian.Patients.Duplicates;
using Custodian.Store.Model;

namespace Custodian.Patients.Model;

/// <summary>Two records that may be one person, and what became of the question. One row per pair, for ever.</summary>
sealed class DuplicateSet : IPatientScoped, IVersioned
{
    public required long Id { get; init; }

    /// <summary>The record with the lower id.</summary>
    public required PatientId PatientId { get; init; }

    public required PatientId OtherId { get; init; }

    public SetState State { get; set; }

    public SetDecision Decision { get; set; }

    /// <summary>Who or what proposed it: registration, message, person.</summary>
    public required string Source { get; init; }

    /// <summary>Probability of one person in ten-thousandths: SQLite cannot order decimals.</summary>
    public int Score { get; set; }

    /// <summary>The day a scheduled set is due.</summary>
    public DateOnly? ScheduledFor { get; set; }

    public required DateTime FoundAt { get; set; }

    public required string FoundBy { get; init; }

    public string Note { get; set; } = "";

    public string Owner { get; set; } = "";

    public string DecidedBy { get; set; } = "";

    public DateTime? DecidedAt { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>The record that is to stay; null before the decision.</summary>
    public PatientId? SurvivorId { get; set; }

    /// <summary>Fields the survivor takes over from the other record, with commas between.</summary>
    public string TakenFields { get; set; } = "";

    /// <summary>Versions of both records when it was decided: a record changed since asks for another look.</summary>
    public long DecidedVersion { get; set; }

    public long DecidedOtherVersion { get; set; }

    /// <summary>Rules that ask for a second person, as codes with commas between; empty when none does.</summary>
    public string ApprovalRules { get; set; } = "";

    public string ApprovedBy { get; set; } = "";

    public DateTime? ApprovedAt { get; set; }

    public long? LinkId { get; set; }

    public DateTime? MergedAt { get; set; }

    public string VerifiedBy { get; set; } = "";

    public long Version { get; set; } = 1;

    /// <summary>Still to be decided; a merge that was approved and is scheduled is not.</summary>
    public bool IsOpen => State <= SetState.NeedsClinicalReview && !(State == SetState.Scheduled && Decision != SetDecision.None);

    /// <summary>Approved, and its day has come when it has one.</summary>
    public bool MayMerge(DateOnly today) => State == SetState.Approved || (State == SetState.Scheduled && Decision == SetDecision.Duplicate && ScheduledFor <= today);

    public PatientId OtherThan(PatientId side) => side == PatientId ? OtherId : PatientId;
}
