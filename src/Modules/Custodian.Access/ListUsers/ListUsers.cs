using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.ListUsers;

static class ListUsers
{
    public static readonly Slice<Input, IReadOnlyList<UserLine>> Definition =
        Slice.Read<Input, IReadOnlyList<UserLine>>("access.list-users", Permissions.Manage, Scope.System, Handle);

    public sealed record Input(bool InactiveToo);

    static async Task<Outcome<IReadOnlyList<UserLine>>> Handle(SliceContext s, Input input)
    {
        var users = await s.Db.Set<User>().Where(u => u.Active || input.InactiveToo).OrderBy(u => u.Name).ToListAsync(s.Stop);
        var roles = await (
            from held in s.Db.Set<UserRole>()
            join role in s.Db.Set<Role>() on held.Role equals role.Code
            orderby role.Label
            select new { held.UserId, role.Label }).ToListAsync(s.Stop);
        var passkeys = await s.Db.Set<Passkey>().Select(p => p.UserId).Distinct().ToListAsync(s.Stop);
        var labels = roles.ToLookup(r => r.UserId, r => r.Label);
        return users.ConvertAll(u => new UserLine(u.Id, u.Name, u.DisplayName, string.Join(", ", labels[u.Id]), Factors(u, passkeys.Contains(u.Id)), u.Active, u.LastSignInAt));
    }

    static string Factors(User user, bool passkey) => (user.TotpSecret is not null, passkey) switch
    {
        (true, true) => "Code, passkey",
        (true, false) => "Code",
        (false, true) => "Passkey",
        _ => "",
    };
}
