using Custodian.Kernel;

namespace Custodian.Access.Model;

sealed class UserRole
{
    public required UserId UserId { get; init; }

    public required string Role { get; init; }
}
