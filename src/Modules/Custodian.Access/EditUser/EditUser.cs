using Custodian.Access.Model;
using Custodian.Access.Sessions;
using Custodian.Access.Users;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.EditUser;

/// <summary>Name, address, roles and facilities of a user. A change of roles ends the user's sessions.</summary>
static class EditUser
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("access.edit-user", Permissions.Manage, Scope.System, AuditVerb.Configure, Handle);

    public sealed record Input(UserId User, long Version, string DisplayName, string Email, IReadOnlyList<string> Roles, IReadOnlyList<FacilityId> Facilities);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (await UserRows.Find(s, input.User) is not { } user)
        {
            return UserRows.Unknown;
        }

        if (user.Version != input.Version)
        {
            return Problem.Stale("ACC-0108", "This user changed while you worked. Nothing was saved. Open the user again, then apply your change.");
        }

        if (UserRows.CheckPerson(input.DisplayName, input.Email) is { } refused)
        {
            return refused;
        }

        user.DisplayName = input.DisplayName.Trim();
        user.Email = input.Email.Trim();
        await UserRows.SetFacilities(s, user.Id, input.Facilities);
        return await ChangeRoles(s, user, input.Roles) ?? (Outcome<Done>)Done.Value;
    }

    static async Task<Problem?> ChangeRoles(SliceContext s, User user, IReadOnlyList<string> roles)
    {
        var held = await s.Db.Set<UserRole>().Where(r => r.UserId == user.Id).Select(r => r.Role).ToListAsync(s.Stop);
        if (held.Order().SequenceEqual(roles.Distinct().Order()))
        {
            s.Accessed(null, obj: $"user {user.Id}", detail: user.Name);
            return null;
        }

        if (await UserRows.SetRoles(s, user.Id, roles) is { } refused)
        {
            return refused;
        }

        var ended = await SessionRows.EndAllOf(s.Db, user, s.Now);
        s.Accessed(null, obj: $"user {user.Id}", detail: $"{user.Name}: roles {string.Join(", ", held)} -> {string.Join(", ", roles)}; {ended} sessions ended");
        return await UserRows.LastManagerGone(s);
    }
}
