using Custodian.Kernel;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Audit;

/// <summary>Appends to this node's chain, inside the transaction of what is being recorded.</summary>
public sealed class AuditTrail(CustodianOptions options, KeyRing keys, AuditAnchor anchor)
{
    /// <summary>Records something that is not a slice: sign-in, sign-out, a command. The caller owns the transaction.</summary>
    public Task Append(CustodianDb db, AuditEntry entry) => Append(db, [entry]);

    /// <summary>Notes the end of the chain outside the database, after the commit, so that a cut-off tail is seen.</summary>
    public void Anchor(CustodianDb db)
    {
        var head = db.ChangeTracker.Entries<AuditHead>().SingleOrDefault()?.Entity;
        if (head is not null)
        {
            anchor.Advance(head.Seq, head.Hash);
        }
    }

    internal Task Append(CustodianDb db, ISlice slice, SliceContext context, Problem? problem)
    {
        IReadOnlyList<AuditSubject> subjects = context.Subjects.Count > 0 ? context.Subjects : [new(null, null, "", "")];
        return Append(db, [.. subjects.Select(subject => Entry(slice, context, problem, subject))]);
    }

    static AuditEntry Entry(ISlice slice, SliceContext context, Problem? problem, AuditSubject subject) =>
        new(context.Now, context.Caller, slice.Name, slice.Verb, problem?.Code ?? "ok")
        {
            Patient = subject.Patient,
            Encounter = subject.Encounter,
            Object = subject.Object,
            Detail = subject.Detail,
        };

    async Task Append(CustodianDb db, IReadOnlyList<AuditEntry> entries)
    {
        var head = await LockHead(db);
        foreach (var entry in entries)
        {
            var unsigned = entry.ToEvent(options.Node, ++head.Seq, "");
            head.Hash = AuditHash.Of(keys.AuditKey, head.Hash, unsigned);
            db.Add(entry.ToEvent(options.Node, head.Seq, head.Hash));
        }

        db.Entry(head).State = EntityState.Modified;
        await db.SaveChangesAsync(CancellationToken.None);
    }

    // The update takes the row lock on PostgreSQL; on SQLite the transaction already holds the only write lock.
    async Task<AuditHead> LockHead(CustodianDb db)
    {
        var node = options.Node;
        if (db.IsSqlite && await Head(db, node) is { } held)
        {
            return held;
        }

        var locked = await db.Set<AuditHead>().Where(h => h.Node == node).ExecuteUpdateAsync(set => set.SetProperty(h => h.Seq, h => h.Seq));
        if (locked == 0)
        {
            // Several first events may meet here: one inserts, the others wait for it and then lock what it made.
            await db.Database.ExecuteSqlAsync($"insert into store_audit_head (node, seq, hash) values ({node}, 0, {AuditHash.Start}) on conflict (node) do nothing");
            await db.Set<AuditHead>().Where(h => h.Node == node).ExecuteUpdateAsync(set => set.SetProperty(h => h.Seq, h => h.Seq));
        }

        return (await Head(db, node))!;
    }

    static Task<AuditHead?> Head(CustodianDb db, string node) => db.Set<AuditHead>().AsTracking().SingleOrDefaultAsync(h => h.Node == node);
}

/// <summary>What is to be recorded, before it has a place in the chain.</summary>
public sealed record AuditEntry(DateTime At, Caller Caller, string Action, AuditVerb Verb, string Outcome)
{
    public PatientId? Patient { get; init; }

    public EncounterId? Encounter { get; init; }

    public string Object { get; init; } = "";

    public string Detail { get; init; } = "";

    internal AuditEvent ToEvent(string node, long seq, string hash) => new()
    {
        Node = node,
        Seq = seq,
        At = At,
        UserId = Caller.UserId,
        Actor = Caller.Name,
        Action = Action,
        Verb = Verb,
        PatientId = Patient,
        EncounterId = Encounter,
        Object = Object,
        Detail = Detail,
        Outcome = Outcome,
        Reason = Caller.Reason,
        Source = Caller.Source,
        Session = Caller.Session,
        Hash = hash,
    };
}
