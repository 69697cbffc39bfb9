using Custodian.Kernel;
using Custodian.Patients.Duplicates;

namespace Custodian.Patients.ListDuplicates;

/// <summary>A line of the duplicates list.</summary>
public sealed class DuplicateRow
{
    public long Id { get; init; }

    public PatientId One { get; init; }

    public PatientId Other { get; init; }

    public string Family { get; init; } = "";

    public string Given { get; init; } = "";

    public PartialDate? Born { get; init; }

    public string? Mrn { get; init; }

    public string OtherFamily { get; init; } = "";

    public string OtherGiven { get; init; } = "";

    public PartialDate? OtherBorn { get; init; }

    public string? OtherMrn { get; init; }

    public SetState State { get; init; }

    public SetDecision Decision { get; init; }

    public string Source { get; init; } = "";

    public int Score { get; init; }

    public DateTime FoundAt { get; init; }

    public string Owner { get; init; } = "";

    /// <summary>The day a scheduled set is due; null for others.</summary>
    public DateOnly? ScheduledFor { get; init; }

    /// <summary>One of the two is in the house now.</summary>
    public bool Here { get; init; }

    /// <summary>0 to 99: the score, and whoever is here comes first, since the next wrong entry is made today.</summary>
    public int Priority => Math.Min(99, (Score / 127) + (Here ? 20 : 0));
}
