namespace Custodian.Store.Jobs;

public enum JobState
{
    /// <summary>Waits for a worker, or for the pause after a failed try to end.</summary>
    Queued,

    Running,

    Done,

    /// <summary>Given up; shown with its reason until a person runs it again.</summary>
    Failed,

    Cancelled,
}
