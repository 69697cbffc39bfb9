using Custodian.Access.Model;
using Custodian.Access.Roles;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.ListRoles;

/// <summary>The roles with their patterns, and every permission with the roles that hold it.</summary>
static class ListRoles
{
    public static readonly Slice<PermissionCatalog, Output> Definition =
        Slice.Read<PermissionCatalog, Output>("access.list-roles", Permissions.Manage, Scope.System, Handle);

    public sealed record Output(IReadOnlyList<RoleLine> Roles, IReadOnlyList<string> Permissions);

    public sealed record RoleLine(string Code, string Label, bool NeedsSecondFactor, long Version, int Users, IReadOnlyList<string> Patterns, IReadOnlySet<string> Expanded);

    static async Task<Outcome<Output>> Handle(SliceContext s, PermissionCatalog catalog)
    {
        var roles = await s.Db.Set<Role>().OrderBy(r => r.Label).ToListAsync(s.Stop);
        var patterns = (await s.Db.Set<RolePermission>().OrderBy(p => p.Pattern).ToListAsync(s.Stop)).ToLookup(p => p.Role, p => p.Pattern);
        var holders = await (
            from held in s.Db.Set<UserRole>()
            join user in s.Db.Set<User>() on held.UserId equals user.Id
            where user.Active
            group held by held.Role into byRole
            select new { Role = byRole.Key, Count = byRole.Count() }).ToDictionaryAsync(x => x.Role, x => x.Count, s.Stop);
        return new Output(
            roles.ConvertAll(r => new RoleLine(r.Code, r.Label, r.NeedsSecondFactor, r.Version, holders.GetValueOrDefault(r.Code), [.. patterns[r.Code]], catalog.Expand(patterns[r.Code]))),
            [.. catalog.Known.Order(StringComparer.Ordinal)]);
    }
}
