using Custodian.Kernel;

namespace Custodian.Access.Views;

/// <summary>Who holds which role (<c>access_v_user_role</c>).</summary>
public sealed class UserRoleView
{
    public UserId UserId { get; init; }

    public string Role { get; init; } = "";
}
