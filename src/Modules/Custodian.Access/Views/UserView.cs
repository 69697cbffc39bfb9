using Custodian.Kernel;

namespace Custodian.Access.Views;

/// <summary>A user as other modules may read and join it (<c>access_v_user</c>): assignment lists, names beside actions.</summary>
public sealed class UserView
{
    public UserId Id { get; init; }

    public string Name { get; init; } = "";

    public string DisplayName { get; init; } = "";

    public bool Active { get; init; }
}
