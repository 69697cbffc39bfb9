using Custodian.Kernel;

namespace Custodian.Access.ListUsers;

/// <summary>A user as a row of the list.</summary>
/// <param name="Factors">Beside the password: <c>Code, passkey</c>, or empty.</param>
public sealed record UserLine(UserId Id, string Name, string DisplayName, string Roles, string Factors, bool Active, DateTime? LastSignInAt);
