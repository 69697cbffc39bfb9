using Custodian.Access.Model;
using Custodian.Access.Users;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.ReadSettings;

/// <summary>What a person sees of their own account.</summary>
static class ReadSettings
{
    public static readonly Slice<Done, OwnSettings> Definition = Slice.Read<Done, OwnSettings>("access.read-settings", Permissions.Self, Scope.System, Handle);

    static async Task<Outcome<OwnSettings>> Handle(SliceContext s, Done input)
    {
        var id = s.Caller.UserId ?? default;
        if (await s.Db.Set<User>().SingleOrDefaultAsync(u => u.Id == id, s.Stop) is not { } user)
        {
            return UserRows.Unknown;
        }

        var current = long.TryParse(s.Caller.Session, out var session) ? session : 0;
        return new OwnSettings(
            user.Name,
            user.DisplayName,
            user.Email,
            user.TotpSecret is not null,
            await s.Db.Set<RecoveryCode>().CountAsync(c => c.UserId == id && c.UsedAt == null, s.Stop),
            await s.Db.Set<Passkey>().Where(p => p.UserId == id).OrderBy(p => p.CreatedAt).Select(p => new PasskeyLine(p.Id, p.Name, p.CreatedAt, p.LastUsedAt)).ToListAsync(s.Stop),
            await s.Db.Set<Session>()
                .Where(x => x.UserId == id && x.EndedAt == null && x.IdleEndsAt > s.Now && x.AbsoluteEndsAt > s.Now)
                .OrderByDescending(x => x.LastSeenAt)
                .Select(x => new SessionLine(x.Id, x.Id == current, x.Factors, x.Source, x.UserAgent, x.CreatedAt, x.LastSeenAt))
                .ToListAsync(s.Stop));
    }
}
