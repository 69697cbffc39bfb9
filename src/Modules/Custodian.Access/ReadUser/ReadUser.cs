using Custodian.Access.Model;
using Custodian.Access.SignIn;
using Custodian.Access.Tokens;
using Custodian.Access.Users;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.ReadUser;

/// <summary>One user with what can be given to them; without an id, the empty form of a new one.</summary>
static class ReadUser
{
    public static readonly Slice<Input, UserDetails> Definition = Slice.Read<Input, UserDetails>("access.read-user", Permissions.Manage, Scope.System, Handle);

    public sealed record Input(UserId? User, Throttling Throttling);

    /// <summary>A facility as the view <c>patients_v_facility</c> publishes it.</summary>
    sealed record FacilityName(long Id, string Name);

    static async Task<Outcome<UserDetails>> Handle(SliceContext s, Input input)
    {
        var person = input.User is { } id ? await ReadPerson(s, id, input.Throttling) : null;
        if (input.User is not null && person is null)
        {
            return UserRows.Unknown;
        }

        var user = input.User ?? default;
        var roles = await s.Db.Set<Role>().OrderBy(r => r.Label)
            .Select(r => new RoleChoice(r.Code, r.Label, s.Db.Set<UserRole>().Any(held => held.UserId == user && held.Role == r.Code)))
            .ToListAsync(s.Stop);
        var held = await s.Db.Set<UserFacility>().Where(f => f.UserId == user).Select(f => f.FacilityId).ToListAsync(s.Stop);
        var facilities = await s.Db.Database.SqlQuery<FacilityName>($"""select id as "Id", name as "Name" from patients_v_facility""").ToListAsync(s.Stop);
        return new UserDetails(
            person,
            roles,
            [.. facilities.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => new FacilityChoice(f.Id, f.Name, held.Contains(new FacilityId(f.Id))))]);
    }

    static async Task<UserPerson?> ReadPerson(SliceContext s, UserId id, Throttling throttling)
    {
        if (await s.Db.Set<User>().SingleOrDefaultAsync(u => u.Id == id, s.Stop) is not { } user)
        {
            return null;
        }

        var passkeys = await s.Db.Set<Passkey>().CountAsync(p => p.UserId == id, s.Stop);
        var sessions = await s.Db.Set<Session>().CountAsync(x => x.UserId == id && x.EndedAt == null && x.IdleEndsAt > s.Now && x.AbsoluteEndsAt > s.Now, s.Stop);
        var paused = await throttling.PausedUntil(s.Db, user.Name, s.Now);
        var program = await s.Db.Set<UserRole>().AnyAsync(r => r.UserId == id && r.Role == ProgramRole.Code, s.Stop);
        return new UserPerson(
            user.Id, user.Version, user.Name, user.DisplayName, user.Email, user.Active, user.MustChangePassword, user.TotpSecret is not null, passkeys, sessions, user.CreatedAt, user.LastSignInAt, paused,
            program, await ListTokens.ListTokens.Of(s, id), s.Now);
    }
}
