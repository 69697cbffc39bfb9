namespace Custodian.Coding.ListQueue;

/// <summary>The saved views of the queue.</summary>
public enum QueueView
{
    Ready,
    Mine,
    InProgress,
    Pended,

    /// <summary>A document came after final coding.</summary>
    Late,
    NotReady,
    Final,
}
