namespace Custodian.Billing;

public enum ClaimState
{
    Held,
    Ready,

    /// <summary>In a file that may be on its way: not changed any more.</summary>
    Batched,
    Sent,

    /// <summary>Overtaken before it was sent, or its encounter was cancelled.</summary>
    Withdrawn,
}
