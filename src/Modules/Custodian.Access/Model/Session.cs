using Custodian.Kernel;

namespace Custodian.Access.Model;

/// <summary>Why a session ended.</summary>
enum SessionEnd
{
    SignedOut,

    /// <summary>No request for the idle time.</summary>
    Idle,

    /// <summary>The longest time since sign-in passed.</summary>
    Absolute,

    /// <summary>The same browser signed in or stepped up again and got a new session id.</summary>
    Replaced,

    /// <summary>Password, roles or activity of the user changed.</summary>
    Revoked,

    /// <summary>Ended from the list of sessions.</summary>
    EndedByUser,

    /// <summary>More sessions than one person may hold.</summary>
    TooMany,
}

/// <summary>A signed-in browser. The cookie holds a random key; only its hash is here, so a copy of the table opens nothing.</summary>
sealed class Session
{
    /// <summary>Named in the audit trail; opens nothing.</summary>
    public required long Id { get; init; }

    /// <summary>SHA-256 of the key in hex.</summary>
    public required string KeyHash { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>The user's stamp when the session began.</summary>
    public required string Stamp { get; init; }

    /// <summary><c>password</c>, <c>password and code</c>, <c>password and recovery code</c>, <c>passkey</c>.</summary>
    public required string Factors { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime LastSeenAt { get; set; }

    public DateTime IdleEndsAt { get; set; }

    public required DateTime AbsoluteEndsAt { get; init; }

    public required string Source { get; init; }

    public required string UserAgent { get; init; }

    /// <summary>Set while the screen is locked: nothing but unlocking and signing out works.</summary>
    public DateTime? LockedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public SessionEnd? EndedBecause { get; set; }
}
