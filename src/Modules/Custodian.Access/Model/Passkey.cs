using Custodian.Kernel;

namespace Custodian.Access.Model;

/// <summary>A WebAuthn credential of a user: the fields of Identity's schema version 3.</summary>
sealed class Passkey
{
    public required long Id { get; init; }

    public required UserId UserId { get; init; }

    public required byte[] CredentialId { get; init; }

    public required byte[] PublicKey { get; init; }

    public required string Name { get; set; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? LastUsedAt { get; set; }

    /// <summary>Signature counter of the authenticator; one that does not rise tells of a copy.</summary>
    public long SignCount { get; set; }

    /// <summary>Space-separated, as the browser reported them: <c>internal hybrid</c>.</summary>
    public string Transports { get; init; } = "";

    public bool UserVerified { get; set; }

    public bool BackupEligible { get; init; }

    public bool BackedUp { get; set; }

    public required byte[] AttestationObject { get; init; }

    public required byte[] ClientDataJson { get; init; }
}
