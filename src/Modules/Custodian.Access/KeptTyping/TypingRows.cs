using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.KeptTyping;

/// <summary>Kept typing of a person, and the end of it.</summary>
sealed class TypingRows(IDbContextFactory<CustodianDb> databases, WriteGate gate)
{
    /// <summary>A working day and the night after it.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    /// <summary>One person's forms; the oldest gives way.</summary>
    public const int Most = 50;

    public static readonly Problem Gone = Problem.NotFound("ACC-0163", "That typing is no longer kept: it was restored, sent or discarded, or is older than a day. Type it again.");

    public static IQueryable<Typing> Of(CustodianDb db, UserId user, TypingPlace place, DateTime now) =>
        db.Set<Typing>().Where(t => t.UserId == user && t.Page == place.Page && t.Form == place.Form && t.EndsAt > now);

    /// <summary>The form was sent and accepted, so nothing of it is to be offered again, nor what was typed while older typing waited.</summary>
    public async Task Sent(UserId user, TypingPlace place)
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var pass = await gate.Enter(CancellationToken.None);
        var beside = place.Form + "#2";
        await db.Set<Typing>().Where(t => t.UserId == user && t.Page == place.Page && (t.Form == place.Form || t.Form == beside)).ExecuteDeleteAsync();
    }
}
