namespace Custodian.Access.ReadSettings;

/// <summary>What a person sees of their own account.</summary>
public sealed record OwnSettings(
    string Name,
    string DisplayName,
    string Email,
    bool HasAuthenticator,
    int RecoveryCodesLeft,
    IReadOnlyList<PasskeyLine> Passkeys,
    IReadOnlyList<SessionLine> Sessions);

public sealed record PasskeyLine(long Id, string Name, DateTime CreatedAt, DateTime? LastUsedAt);

public sealed record SessionLine(long Id, bool Current, string Factors, string Source, string UserAgent, DateTime CreatedAt, DateTime LastSeenAt);
