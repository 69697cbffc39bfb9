namespace Custodian.Access.Model;

/// <summary>A permission of a role: <c>coding.finalize</c>, a pattern such as <c>coding.*</c> or <c>*.read</c>, or <c>!coding.settings</c> to take away.</summary>
sealed class RolePermission
{
    public required string Role { get; init; }

    public required string Pattern { get; init; }
}
