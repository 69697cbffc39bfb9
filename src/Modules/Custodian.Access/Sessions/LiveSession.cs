using Custodian.Kernel;

namespace Custodian.Access.Sessions;

/// <summary>A session that has not ended, with what a request needs to know of its user.</summary>
sealed record LiveSession(
    long Id,
    UserId UserId,
    string Name,
    string DisplayName,
    string Factors,
    bool Locked,
    bool MustChangePassword,
    bool HasSecondFactor,
    DateTime AbsoluteEndsAt);
