using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Sessions;

/// <summary>Looks sessions up for each request and ends those whose time is over. Nothing is cached: a session that ended is refused at its next request.</summary>
sealed class SessionDesk(IDbContextFactory<CustodianDb> databases, AccessWriter writer, WriteGate gate, CustodianOptions options, TimeProvider clock)
{
    readonly SessionLimits _limits = SessionLimits.Of(options);

    /// <summary>The open session of this cookie, or null.</summary>
    public async Task<LiveSession?> Find(string key, CancellationToken stop)
    {
        var hash = RandomKey.HashOf(key);
        await using var db = await databases.CreateDbContextAsync(stop);
        var found = await (
            from session in db.Set<Session>().AsNoTracking()
            join user in db.Set<User>().AsNoTracking() on session.UserId equals user.Id
            where session.KeyHash == hash
            select new
            {
                Session = session,
                User = user,
                Passkeys = db.Set<Passkey>().Any(p => p.UserId == user.Id),
            }).SingleOrDefaultAsync(stop);
        if (found is null || found.Session.EndedAt is not null)
        {
            return null;
        }

        if (Overdue(found.Session, found.User) is { } reason)
        {
            await End(found.Session, found.User.Name, reason);
            return null;
        }

        await Touch(db, found.Session);
        return new LiveSession(
            found.Session.Id,
            found.User.Id,
            found.User.Name,
            found.User.DisplayName,
            found.Session.Factors,
            found.Session.LockedAt is not null,
            found.User.MustChangePassword,
            found.Passkeys || found.User.TotpSecret is not null,
            found.Session.AbsoluteEndsAt);
    }

    public Task SignOut(LiveSession session, Visitor visitor) => writer.Write(async change =>
    {
        var ended = await SessionRows.End(change.Db.Set<Session>().Where(s => s.Id == session.Id), SessionEnd.SignedOut, change.Now);
        if (ended > 0)
        {
            change.Record("access.sign-out", AuditVerb.SignOut, visitor.As(session.UserId, session.Name, session.Id));
        }

        return Done.Value;
    });

    public Task Lock(LiveSession session, Visitor visitor) => writer.Write(async change =>
    {
        var locked = await change.Db.Set<Session>()
            .Where(s => s.Id == session.Id && s.EndedAt == null && s.LockedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LockedAt, change.Now));
        if (locked > 0)
        {
            change.Record("access.lock", AuditVerb.SignOut, visitor.As(session.UserId, session.Name, session.Id));
        }

        return Done.Value;
    });

    /// <summary>Ends the sessions whose browsers never came back, so that their time-outs are in the audit trail. Run by the nightly job.</summary>
    public async Task<int> EndOverdue(CancellationToken stop = default)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var now = Instant.Of(clock);
        await ForgetOld(db, now);
        var overdue = await (
            from session in db.Set<Session>().AsNoTracking()
            join user in db.Set<User>().AsNoTracking() on session.UserId equals user.Id
            where session.EndedAt == null && (session.IdleEndsAt <= now || session.AbsoluteEndsAt <= now)
            select new { Session = session, user.Name }).ToListAsync(stop);
        foreach (var late in overdue)
        {
            await End(late.Session, late.Name, late.Session.AbsoluteEndsAt <= now ? SessionEnd.Absolute : SessionEnd.Idle);
        }

        return overdue.Count;
    }

    // Names that nobody has leave rows behind, which count for nothing after two days; and typing that nobody came back for is kept a day.
    async Task ForgetOld(CustodianDb db, DateTime now)
    {
        var old = now - TimeSpan.FromDays(2);
        await using var pass = await gate.Enter(CancellationToken.None);
        await db.Set<Throttle>().Where(t => t.LastAt < old).ExecuteDeleteAsync(CancellationToken.None);
        await db.Set<Typing>().Where(t => t.EndsAt <= now).ExecuteDeleteAsync(CancellationToken.None);
    }

    SessionEnd? Overdue(Session session, User user)
    {
        var now = Instant.Of(clock);
        return (user.Active && user.SecurityStamp == session.Stamp, now >= session.AbsoluteEndsAt, now >= session.IdleEndsAt) switch
        {
            (false, _, _) => SessionEnd.Revoked,
            (_, true, _) => SessionEnd.Absolute,
            (_, _, true) => SessionEnd.Idle,
            _ => null,
        };
    }

    Task<Done> End(Session session, string name, SessionEnd reason) => writer.Write(async change =>
    {
        var ended = await SessionRows.End(change.Db.Set<Session>().Where(s => s.Id == session.Id), reason, change.Now);
        if (ended > 0)
        {
            var caller = new Visitor(session.Source, session.UserAgent).As(session.UserId, name, session.Id);
            change.Record("access.time-out", AuditVerb.SignOut, caller, detail: Word(reason));
        }

        return Done.Value;
    });

    async Task Touch(CustodianDb db, Session session)
    {
        var now = Instant.Of(clock);
        if (session.LockedAt is not null || now - session.LastSeenAt < _limits.TouchEvery)
        {
            return;
        }

        await using var pass = await gate.Enter(CancellationToken.None);
        await db.Set<Session>()
            .Where(s => s.Id == session.Id && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now).SetProperty(s => s.IdleEndsAt, now + _limits.Idle));
    }

    static string Word(SessionEnd reason) => reason switch
    {
        SessionEnd.Idle => "idle",
        SessionEnd.Absolute => "longest time since sign-in",
        _ => "account changed",
    };
}
