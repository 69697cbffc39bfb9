using Custodian.Kernel;

namespace Custodian.Store.Jobs;

/// <summary>One long job as stored. Only the worker that holds its lease changes a running one.</summary>
public sealed class JobRow
{
    public required JobId Id { get; init; }

    /// <summary>Name of its <see cref="JobKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it does, in words, for the list. No patient data.</summary>
    public required string Title { get; init; }

    /// <summary>What was asked for, as JSON of the kind.</summary>
    public required string Input { get; init; }

    public UserId? UserId { get; init; }

    /// <summary>Sign-in name of the person who asked.</summary>
    public required string AskedBy { get; init; }

    public required DateTime AskedAt { get; init; }

    public JobState State { get; set; }

    public long Done { get; set; }

    /// <summary>0 until the first turn has counted.</summary>
    public long Total { get; set; }

    /// <summary>What the turns so far came to, as JSON of the kind; after the last turn the result.</summary>
    public string Result { get; set; } = "";

    /// <summary>Why the last try ended; empty while all is well.</summary>
    public string Error { get; set; } = "";

    /// <summary>Tries since a turn last succeeded.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before this instant.</summary>
    public required DateTime NextAt { get; set; }

    /// <summary>The worker that holds it; empty when none does.</summary>
    public string LeaseBy { get; set; } = "";

    /// <summary>From here on another worker may take a running job: its own has been killed or cut off.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>A person wants it to end; the worker ends it between two turns.</summary>
    public bool CancelAsked { get; set; }

    public DateTime? StartedAt { get; set; }

    public DateTime? EndedAt { get; set; }
}
