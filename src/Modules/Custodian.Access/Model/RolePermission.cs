namespace Custodian.Access.Model;

/// <summary>A permission of a role: <c>coding.finalize</c>, or a pattern such as <c>coding.*</c> or <c>*.read</c>.</summary>
sealed class RolePermission
{
    public required string Role { get; init; }

    public required string Pattern { get; init; }
}
