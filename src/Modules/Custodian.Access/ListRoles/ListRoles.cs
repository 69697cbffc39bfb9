using Custodian.Access.Model;
using Custodian.Access.Roles;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.ListRoles;

/// <summary>The roles with their patterns, and every permission with the roles that hold it.</summary>
static class ListRoles
{
    public static readonly Slice<PermissionCatalog, RoleTable> Definition =
        Slice.Read<PermissionCatalog, RoleTable>("access.list-roles", Permissions.Manage, Scope.System, Handle);

    static async Task<Outcome<RoleTable>> Handle(SliceContext s, PermissionCatalog catalog)
    {
        var roles = await s.Db.Set<Role>().OrderBy(r => r.Label).ToListAsync(s.Stop);
        var patterns = (await s.Db.Set<RolePermission>().OrderBy(p => p.Pattern).ToListAsync(s.Stop)).ToLookup(p => p.Role, p => p.Pattern);
        var holders = await (
            from held in s.Db.Set<UserRole>()
            join user in s.Db.Set<User>() on held.UserId equals user.Id
            where user.Active
            group held by held.Role into byRole
            select new { Role = byRole.Key, Count = byRole.Count() }).ToDictionaryAsync(x => x.Role, x => x.Count, s.Stop);
        return new RoleTable(
            roles.ConvertAll(r => new RoleLine(r.Code, r.Label, r.NeedsSecondFactor, r.Version, holders.GetValueOrDefault(r.Code), [.. patterns[r.Code]], catalog.Expand(patterns[r.Code]))),
            [.. catalog.Known.Order(StringComparer.Ordinal)]);
    }
}
