using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Custodian.Access.Model;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.SignIn;

/// <summary>
/// Counts tries per account name and per address, in the caller's transaction. A try is counted before it is judged and forgiven when it
/// succeeds, so that a hundred at once are no way around; unknown names are counted like known ones, so that the answer tells nothing.
/// </summary>
sealed class Throttling(KeyRing keys)
{
    /// <summary>Counts a try.</summary>
    /// <returns>When it may be repeated, if it may not now; otherwise how many wrong tries are left.</returns>
    public async Task<Turn> Take(AccessChange change, string name, string source)
    {
        var byName = await Take(change, NameSubject(name), ThrottleLimit.Name);
        var bySource = await Take(change, "source:" + source, ThrottleLimit.Source);
        return byName.Until is null && bySource.Until is { } until ? byName with { Until = until } : byName;
    }

    /// <summary>Forgives the name after a success, and takes this try back from the address.</summary>
    public async Task Forgive(AccessChange change, string name, string source)
    {
        var subject = NameSubject(name);
        var from = "source:" + source;
        await change.Db.Set<Throttle>().Where(t => t.Subject == subject).ExecuteDeleteAsync();
        await change.Db.Set<Throttle>().Where(t => t.Subject == from && t.Failures > 0).ExecuteUpdateAsync(set => set.SetProperty(t => t.Failures, t => t.Failures - 1));
    }

    /// <summary>Takes back the try of a right password whose code is still due. Not forgiving: else the password would renew the guesses at the code.</summary>
    public async Task TakeBack(AccessChange change, string name, Turn turn)
    {
        var subject = NameSubject(name);
        await change.Db.Set<Throttle>().Where(t => t.Subject == subject && t.Failures > 0).ExecuteUpdateAsync(set => set.SetProperty(t => t.Failures, t => t.Failures - 1));
        if (turn.Paused)
        {
            await change.Db.Set<Throttle>().Where(t => t.Subject == subject).ExecuteUpdateAsync(set => set.SetProperty(t => t.PausedUntil, (DateTime?)null));
        }
    }

    /// <summary>Ends a pause by hand.</summary>
    public Task Release(CustodianDb db, string name)
    {
        var subject = NameSubject(name);
        return db.Set<Throttle>().Where(t => t.Subject == subject).ExecuteDeleteAsync();
    }

    /// <summary>When this name's pause ends; null when there is none.</summary>
    public async Task<DateTime?> PausedUntil(CustodianDb db, string name, DateTime now)
    {
        var subject = NameSubject(name);
        return await db.Set<Throttle>().Where(t => t.Subject == subject && t.PausedUntil > now).Select(t => t.PausedUntil).SingleOrDefaultAsync();
    }

    static async Task<Turn> Take(AccessChange change, string subject, ThrottleLimit limit)
    {
        var row = await Locked(change, subject);
        if (row.PausedUntil > change.Now)
        {
            return new Turn(row.PausedUntil, 0, Paused: false);
        }

        row.Failures = change.Now - row.LastAt > limit.ForgottenAfter ? 1 : row.Failures + 1;
        row.LastAt = change.Now;
        var pause = limit.PauseAfter(row.Failures);
        row.PausedUntil = pause > TimeSpan.Zero ? change.Now + pause : null;
        await change.Db.SaveChangesAsync();
        return new Turn(null, int.Max(0, limit.Free - row.Failures), row.PausedUntil is not null);
    }

    // The update that changes nothing takes the row's lock on PostgreSQL, so that two tries are counted one after the other. It finds no row
    // when a success forgave the name in between: then there is one to insert again.
    static async Task<Throttle> Locked(AccessChange change, string subject)
    {
        var locked = 0;
        while (locked == 0)
        {
            await change.Db.Database.ExecuteSqlAsync(
                $"insert into access_throttle (subject, failures, last_at) values ({subject}, 0, {change.Now}) on conflict do nothing");
            locked = await change.Db.Set<Throttle>().Where(t => t.Subject == subject).ExecuteUpdateAsync(set => set.SetProperty(t => t.Failures, t => t.Failures));
        }

        return await change.Db.Set<Throttle>().AsTracking().SingleAsync(t => t.Subject == subject);
    }

    string NameSubject(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"name:{Convert.ToHexStringLower(HMACSHA256.HashData(keys.AuditKey, Encoding.UTF8.GetBytes("throttle:" + name)))}");
}
