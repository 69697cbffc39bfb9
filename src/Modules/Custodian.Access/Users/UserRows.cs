using Custodian.Access.Model;
using Custodian.Access.Roles;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Users;

/// <summary>What the slices about users share: finding one, giving roles and facilities, and never losing the last person who can do so.</summary>
static class UserRows
{
    public static readonly Problem Unknown = Problem.NotFound("ACC-0104", "There is no such user. Open the list of users and choose again.");

    /// <summary>Null when name and address can be kept: no control characters, which would forge lines of letters and logs.</summary>
    public static Problem? CheckPerson(string displayName, string email, params IEnumerable<FieldError> more)
    {
        List<FieldError> errors = [.. more];
        if (string.IsNullOrWhiteSpace(displayName) || displayName.Length > 100 || displayName.Any(char.IsControl))
        {
            errors.Add(new("DisplayName", "Enter the person's name as colleagues know it, up to 100 characters on one line."));
        }

        if (email.Length > 200 || email.Any(char.IsControl) || (email.Trim().Length > 0 && !email.Contains('@', StringComparison.Ordinal)))
        {
            errors.Add(new("Email", "Enter one e-mail address, or leave it empty."));
        }

        return errors.Count == 0 ? null : Problem.Invalid("ACC-0102", "The user is not complete. Correct the fields shown.", [.. errors]);
    }

    public static Task<User?> Find(SliceContext s, UserId id) => s.Db.Set<User>().AsTracking().SingleOrDefaultAsync(u => u.Id == id, s.Stop);

    /// <summary>Puts these roles in the place of those held. Null, or why not.</summary>
    public static async Task<Problem?> SetRoles(SliceContext s, UserId user, IReadOnlyList<string> roles)
    {
        var known = await s.Db.Set<Role>().Where(r => roles.Contains(r.Code)).CountAsync(s.Stop);
        if (roles.Count == 0 || known != roles.Distinct().Count())
        {
            return Problem.Invalid("ACC-0103", "Choose at least one role of the list.", new FieldError("Roles", "Choose at least one role of the list."));
        }

        await s.Db.Set<UserRole>().Where(r => r.UserId == user).ExecuteDeleteAsync(s.Stop);
        s.Db.AddRange(roles.Distinct().Select(role => new UserRole { UserId = user, Role = role }));
        return null;
    }

    public static async Task SetFacilities(SliceContext s, UserId user, IReadOnlyList<FacilityId> facilities)
    {
        await s.Db.Set<UserFacility>().Where(f => f.UserId == user).ExecuteDeleteAsync(s.Stop);
        s.Db.AddRange(facilities.Distinct().Select(facility => new UserFacility { UserId = user, FacilityId = facility }));
    }

    /// <summary>Run after a change: null while an active user who may manage users remains.</summary>
    public static async Task<Problem?> LastManagerGone(SliceContext s)
    {
        await s.Db.SaveChangesAsync(s.Stop);
        return await HasManager(s)
            ? null
            : Problem.Conflict("ACC-0105", "This would leave nobody who may manage users. Give another active user that role first.");
    }

    public static async Task<bool> HasManager(SliceContext s)
    {
        var patterns = await (
            from user in s.Db.Set<User>()
            where user.Active
            join held in s.Db.Set<UserRole>() on user.Id equals held.UserId
            join permission in s.Db.Set<RolePermission>() on held.Role equals permission.Role
            select new { permission.Role, permission.Pattern }).Distinct().ToListAsync(s.Stop);
        return patterns.GroupBy(p => p.Role, p => p.Pattern).Any(role => PermissionCatalog.Covers(role, Permissions.Manage));
    }
}
