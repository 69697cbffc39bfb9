namespace Custodian.Encounters.History;

/// <summary>How a visit stands: what its events, in order of their times, come to.</summary>
public sealed record VisitStanding
{
    public required EncounterState State { get; init; }

    /// <summary>The last word on each value. <see cref="VisitData.DischargedAt"/> and <see cref="VisitData.DischargeStatus"/> are set only when the visit is discharged.</summary>
    public required VisitData Values { get; init; }

    public DateTime? ArrivedAt { get; init; }

    public DateTime? AdmittedAt { get; init; }

    public DateTime? DischargedAt { get; init; }

    /// <summary>The time of the latest event that stands.</summary>
    public required DateTime AsOf { get; init; }

    public bool PendingAdmit { get; init; }

    public bool PendingTransfer { get; init; }

    public bool PendingDischarge { get; init; }

    /// <summary>Where the patient is for the moment, away from the bed that is kept; empty when in it.</summary>
    public string TemporaryPlace { get; init; } = "";

    /// <summary>In order of time, without gaps, from admission to discharge.</summary>
    public required IReadOnlyList<VisitSegment> Segments { get; init; }

    public required IReadOnlyList<DoctorSpan> Doctors { get; init; }

    /// <summary>Events that were taken back.</summary>
    public required IReadOnlySet<long> Undone { get; init; }

    /// <summary>Events that stand and changed nothing of the state, since the state they need was not there: a return without a leave.</summary>
    public required IReadOnlySet<long> WithoutEffect { get; init; }
}
