namespace Custodian.Encounters;

public enum BedStatus
{
    Ready,
    Cleaning,
    Blocked,

    /// <summary>Taken off the list; kept for the history.</summary>
    Closed,
}
