using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access;

/// <summary>
/// Writes of the sign-in itself, which no permission covers: one short transaction behind the write gate, with its audit events in it. A
/// refused sign-in commits too (it is counted), which is why this is not a slice.
/// </summary>
sealed class AccessWriter(IDbContextFactory<CustodianDb> databases, WriteGate gate, AuditTrail audit, Ids ids, TimeProvider clock)
{
    public async Task<T> Write<T>(Func<AccessChange, Task<T>> work)
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var pass = await gate.Enter(CancellationToken.None);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var change = new AccessChange(db, ids, Instant.Of(clock));
        var result = await work(change);
        await db.SaveChangesAsync();
        foreach (var entry in change.Entries)
        {
            await audit.Append(db, entry);
        }

        await transaction.CommitAsync();
        audit.Anchor(db);
        return result;
    }
}
