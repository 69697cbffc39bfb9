using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Sessions;

/// <summary>Session rows inside the caller's transaction: beginning one and ending many.</summary>
static class SessionRows
{
    /// <summary>Begins a session with an id and key of its own and ends the one the browser held: a key planted before sign-in opens nothing.</summary>
    /// <returns>The session and the key for the cookie, which is kept nowhere.</returns>
    public static async Task<(Session Session, string Key)> Begin(CustodianDb db, Ids ids, NewSession begin)
    {
        if (begin.Visitor.SessionId is { } held)
        {
            await End(db.Set<Session>().Where(s => s.Id == held), SessionEnd.Replaced, begin.Now);
        }

        await EndOldest(db, begin);
        var key = RandomKey.New();
        var session = new Session
        {
            Id = ids.Next(),
            KeyHash = RandomKey.HashOf(key),
            UserId = begin.User.Id,
            Stamp = begin.User.SecurityStamp,
            Factors = begin.Factors,
            CreatedAt = begin.Now,
            LastSeenAt = begin.Now,
            IdleEndsAt = begin.Now + begin.Limits.Idle,
            AbsoluteEndsAt = begin.Now + begin.Limits.Absolute,
            Source = begin.Visitor.Source,
            UserAgent = begin.Visitor.UserAgent,
        };
        db.Add(session);
        return (session, key);
    }

    /// <summary>Ends those of the query that are open.</summary>
    /// <returns>How many were.</returns>
    public static Task<int> End(IQueryable<Session> sessions, SessionEnd reason, DateTime now) => sessions
        .Where(s => s.EndedAt == null)
        .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now).SetProperty(s => s.EndedBecause, reason));

    /// <summary>Ends all of a user's sessions; with the new stamp, none that was missed lives on.</summary>
    public static Task<int> EndAllOf(CustodianDb db, User user, DateTime now)
    {
        user.SecurityStamp = RandomKey.New();
        var id = user.Id;
        return End(db.Set<Session>().Where(s => s.UserId == id), SessionEnd.Revoked, now);
    }

    static async Task EndOldest(CustodianDb db, NewSession begin)
    {
        var user = begin.User.Id;
        var surplus = await db.Set<Session>()
            .Where(s => s.UserId == user && s.EndedAt == null)
            .OrderByDescending(s => s.LastSeenAt)
            .Select(s => s.Id)
            .Skip(SessionLimits.MostPerUser - 1)
            .ToListAsync();
        await End(db.Set<Session>().Where(s => surplus.Contains(s.Id)), SessionEnd.TooMany, begin.Now);
    }
}
