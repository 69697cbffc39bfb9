namespace Custodian.Access.ListRoles;

/// <summary>The roles, and every permission that the modules declare.</summary>
public sealed record RoleTable(IReadOnlyList<RoleLine> Roles, IReadOnlyList<string> Permissions);

/// <param name="Patterns">As they were entered.</param>
/// <param name="Expanded">What they open.</param>
public sealed record RoleLine(string Code, string Label, bool NeedsSecondFactor, long Version, int Users, IReadOnlyList<string> Patterns, IReadOnlySet<string> Expanded);
