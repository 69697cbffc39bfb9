namespace Custodian.Billing;

/// <summary>Where the bill of an encounter stands (WORKFLOWS 14).</summary>
public enum AccountState
{
    /// <summary>The patient is not discharged: charges are collected.</summary>
    Open,

    /// <summary>Discharged, and something stands against billing.</summary>
    Held,

    /// <summary>The claim can be sent, or stands in a file that is not marked as sent yet.</summary>
    Ready,

    Billed,

    /// <summary>Billed, and codes, charges or dates changed since: a replacement or void is due or in work.</summary>
    Rebill,

    /// <summary>The encounter was cancelled; nothing is billed.</summary>
    Cancelled,
}
