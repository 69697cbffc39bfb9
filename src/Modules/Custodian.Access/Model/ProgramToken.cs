using Custodian.Kernel;

namespace Custodian.Access.Model;

/// <summary>What a program signs in with. The token itself is shown once and not kept; a row is never removed, since the audit trail names it.</summary>
sealed class ProgramToken
{
    public required long Id { get; init; }

    /// <summary>The user it acts as.</summary>
    public required UserId UserId { get; init; }

    /// <summary>What it is for, as the administrator wrote it.</summary>
    public required string Label { get; init; }

    /// <summary>SHA-256 of the token in hex. The token has 256 random bits, so a slow hash would add nothing.</summary>
    public required string Hash { get; init; }

    /// <summary>The first characters, to tell one from another.</summary>
    public required string Start { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTime EndsAt { get; init; }

    public DateTime? RevokedAt { get; set; }

    /// <summary>To the hour.</summary>
    public DateTime? LastUsedAt { get; set; }
}
