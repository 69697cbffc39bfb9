using Custodian.Access.Model;
using Custodian.Access.Roles;
using Custodian.Access.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access;

/// <summary>The people of the hospital, for modules that give out work.</summary>
public static class People
{
    /// <summary>Active users whose roles open a permission, by name. Facilities are not asked: a list may hold work of several.</summary>
    public static async Task<IReadOnlyList<UserView>> WhoMay(SliceContext s, string permission)
    {
        var patterns = await s.Db.Set<RolePermission>().AsNoTracking().ToListAsync(s.Stop);
        var roles = patterns.GroupBy(p => p.Role, p => p.Pattern).Where(role => PermissionCatalog.Covers(role, permission)).Select(role => role.Key).ToList();
        return await (
            from user in s.Db.Set<UserView>().AsNoTracking()
            where user.Active && s.Db.Set<UserRole>().Any(held => held.UserId == user.Id && roles.Contains(held.Role))
            orderby user.DisplayName, user.Name
            select user).ToListAsync(s.Stop);
    }
}
