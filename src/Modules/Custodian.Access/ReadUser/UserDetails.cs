using Custodian.Access.Tokens;
using Custodian.Kernel;

namespace Custodian.Access.ReadUser;

/// <summary>One user with what can be given to them; without a person, what a new one can be given.</summary>
public sealed record UserDetails(UserPerson? Person, IReadOnlyList<RoleChoice> Roles, IReadOnlyList<FacilityChoice> Facilities);

public sealed record UserPerson(
    UserId Id,
    long Version,
    string Name,
    string DisplayName,
    string Email,
    bool Active,
    bool MustChangePassword,
    bool HasAuthenticator,
    int Passkeys,
    int OpenSessions,
    DateTime CreatedAt,
    DateTime? LastSignInAt,
    DateTime? PausedUntil,
    bool IsProgram,
    IReadOnlyList<TokenView> Tokens,
    DateTime Now);

public sealed record RoleChoice(string Code, string Label, bool Held);

public sealed record FacilityChoice(long Id, string Name, bool Held);
