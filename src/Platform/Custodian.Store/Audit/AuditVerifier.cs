using System.Globalization;
using Custodian.Kernel;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Audit;

/// <summary>Walks every chain from its first event and says where it does not hold.</summary>
public sealed class AuditVerifier(IDbContextFactory<CustodianDb> databases, CustodianOptions options, KeyRing keys, AuditAnchor anchor)
{
    public async Task<AuditReport> Verify(CancellationToken stop = default)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var findings = new List<Finding>();
        long events = 0;
        foreach (var node in await db.Set<AuditHead>().AsNoTracking().OrderBy(h => h.Node).ToListAsync(stop))
        {
            events += await VerifyNode(db, node, findings, stop);
        }

        foreach (var orphan in await db.Set<AuditEvent>().Where(e => !db.Set<AuditHead>().Any(h => h.Node == e.Node)).Select(e => e.Node).Distinct().ToListAsync(stop))
        {
            findings.Add(Broken("AUD-0104", orphan, "has events but no chain head: the head was removed."));
        }

        CheckAnchor(await db.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(h => h.Node == options.Node, stop), findings);
        return new AuditReport(events, findings);
    }

    async Task<long> VerifyNode(CustodianDb db, AuditHead head, List<Finding> findings, CancellationToken stop)
    {
        var expected = 1L;
        var previous = AuditHash.Start;
        await foreach (var e in db.Set<AuditEvent>().AsNoTracking().Where(x => x.Node == head.Node).OrderBy(x => x.Seq).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (e.Seq != expected)
            {
                findings.Add(Broken("AUD-0101", $"{head.Node}/{expected}", $"is missing: the next event is {e.Seq}. Events were deleted."));
                return expected - 1;
            }

            if (e.Hash != AuditHash.Of(keys.AuditKey, previous, e))
            {
                findings.Add(Broken("AUD-0102", $"{head.Node}/{e.Seq}", "does not match its hash: it was changed, inserted or moved."));
                return expected - 1;
            }

            previous = e.Hash;
            expected++;
        }

        if (head.Seq != expected - 1 || head.Hash != previous)
        {
            findings.Add(Broken("AUD-0103", $"{head.Node}/{expected}", $"is missing: the chain ends at {expected - 1} but its head stands at {head.Seq}. The tail was cut off."));
        }

        return expected - 1;
    }

    void CheckAnchor(AuditHead? head, List<Finding> findings)
    {
        if (anchor.Read() is { } noted && (head is null || head.Seq < noted.Seq || (head.Seq == noted.Seq && head.Hash != noted.Hash)))
        {
            findings.Add(Broken("AUD-0105", $"{options.Node}/{noted.Seq}", $"was written once (the anchor outside the database says so) but the chain ends at {(head?.Seq ?? 0).ToString(CultureInfo.InvariantCulture)}. The tail was cut off, or an older copy of the database was put in place without `custodian db restore`."));
        }
    }

    static Finding Broken(string code, string place, string text) =>
        new(code, Severity.Error, place, $"Audit event {place} {text} Keep the database as it is and compare it with the last backup.");
}

/// <param name="Events">How many events stand unbroken from the start of their chains.</param>
public sealed record AuditReport(long Events, IReadOnlyList<Finding> Findings)
{
    public bool Holds => Findings.Count == 0;
}
