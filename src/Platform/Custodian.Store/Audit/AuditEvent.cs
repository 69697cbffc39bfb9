using Custodian.Kernel;

namespace Custodian.Store.Audit;

/// <summary>What was done, in the words of ISO/TS 21089 record lifecycle events plus those of the program itself.</summary>
public enum AuditVerb
{
    Access,
    Originate,
    Amend,
    Attest,
    Output,
    Disclose,
    Transmit,
    Receive,
    Merge,
    Unmerge,
    Link,
    Unlink,
    Hold,
    Unhold,
    Deprecate,
    Restore,
    Archive,
    Verify,
    Search,
    SignIn,
    SignOut,
    Configure,

    /// <summary>A record opened in an emergency by somebody whose account does not cover it.</summary>
    BreakGlass,
}

/// <summary>One row of the audit trail. Written once; never changed or removed by the program.</summary>
public sealed class AuditEvent
{
    public required string Node { get; init; }

    /// <summary>1, 2, 3 … per node without a gap.</summary>
    public required long Seq { get; init; }

    public required DateTime At { get; init; }

    public UserId? UserId { get; init; }

    public required string Actor { get; init; }

    public required string Action { get; init; }

    public required AuditVerb Verb { get; init; }

    public PatientId? PatientId { get; init; }

    public EncounterId? EncounterId { get; init; }

    public required string Object { get; init; }

    public required string Detail { get; init; }

    /// <summary><c>ok</c>, or the code of the problem it was refused with.</summary>
    public required string Outcome { get; init; }

    public required string Reason { get; init; }

    public required string Source { get; init; }

    public required string Session { get; init; }

    /// <summary>HMAC-SHA256 in hex over the event before it and this one, keyed from the key ring outside the database.</summary>
    public required string Hash { get; init; }
}

/// <summary>Where a node's chain ends. Locked by whoever appends.</summary>
public sealed class AuditHead
{
    public required string Node { get; init; }

    public long Seq { get; set; }

    public required string Hash { get; set; }
}

sealed record AuditSubject(PatientId? Patient, EncounterId? Encounter, string Object, string Detail);
