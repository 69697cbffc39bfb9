using Custodian.Kernel;

namespace Custodian.Access.Model;

/// <summary>One of the codes that stand in for a lost authenticator, each good once.</summary>
sealed class RecoveryCode
{
    public required long Id { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>SHA-256 in hex; the code has 80 random bits, so a slow hash adds nothing.</summary>
    public required string Hash { get; init; }

    public DateTime? UsedAt { get; set; }
}
