using Custodian.Kernel;
using Custodian.Patients.Duplicates;

namespace Custodian.Patients.CompareRecords;

/// <summary>Two records side by side: the one that stays on the left, the one that goes on the right.</summary>
public sealed record Comparison
{
    public required long Id { get; init; }

    public required long Version { get; init; }

    public required SetState State { get; init; }

    public required SetDecision Decision { get; init; }

    public required string Owner { get; init; }

    public required string Source { get; init; }

    public required string Note { get; init; }

    public required string Reason { get; init; }

    public required string DecidedBy { get; init; }

    public required bool Mine { get; init; }

    public required ComparedRecord Left { get; init; }

    public required ComparedRecord Right { get; init; }

    /// <summary>Why the left one is proposed to stay.</summary>
    public required string WhyLeft { get; init; }

    public required IReadOnlyList<ComparedField> Fields { get; init; }

    public required double Probability { get; init; }

    /// <summary>What else could explain the likeness: "twins".</summary>
    public required string OtherExplanation { get; init; }

    public required IReadOnlyList<Finding> Conflicts { get; init; }

    /// <summary>Why a second person approves; empty when none has to.</summary>
    public required IReadOnlyList<string> Approval { get; init; }

    public required IReadOnlyList<SetReview> Reviews { get; init; }

    public required IReadOnlyList<SetStep> Steps { get; init; }

    /// <summary>The merge, when it is done.</summary>
    public long? Link { get; init; }

    /// <summary>The decided survivor, when there is one.</summary>
    public PatientId? Survivor { get; init; }

    /// <summary>The day a scheduled set is due; null for others.</summary>
    public DateOnly? ScheduledFor { get; init; }

    public required DateOnly Today { get; init; }

    public required bool IsOpen { get; init; }
}

public sealed record SetReview(string Domain, string AskedBy, DateTime AskedAt, string Answer, string Note, string AnsweredBy);

public sealed record SetStep(DateTime At, string By, string What, string Detail);
