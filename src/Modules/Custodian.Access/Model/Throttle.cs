namespace Custodian.Access.Model;

/// <summary>Tries against one account name (known or not) or from one address.</summary>
sealed class Throttle
{
    /// <summary><c>name:</c> with a keyed hash of what was typed (people type passwords into the wrong field), or <c>source:</c> with the address.</summary>
    public required string Subject { get; init; }

    public int Failures { get; set; }

    public DateTime LastAt { get; set; }

    public DateTime? PausedUntil { get; set; }
}
