using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Blobs;
using Custodian.Store.Facts;
using Custodian.Store.Model;
using Custodian.Store.Shelf;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Custodian.Store.Slices;

/// <summary>
/// The one way a handler is run: permission, transaction, handler, facts, facility limits, audit, commit. What is refused is audited too.
/// When the audit event cannot be written nothing is: the change rolls back, and the answer of a read is withheld.
/// </summary>
public sealed class SliceRunner(
    IDbContextFactory<CustodianDb> databases,
    AuditTrail audit,
    WriteGate gate,
    FactTypes factTypes,
    FactSignal signal,
    IBlobs blobs,
    PackShelf packs,
    Ids ids,
    TimeProvider clock)
{
    public async Task<Outcome<TOut>> Run<TIn, TOut>(Slice<TIn, TOut> slice, Caller caller, TIn input, CancellationToken stop = default)
    {
        try
        {
            if (!caller.May(slice.Permission))
            {
                return await Refuse(slice, caller, Problem.Forbidden("ACC-0403", $"Your roles do not include {slice.Permission}. Ask your administrator for it."), []);
            }

            return slice.Kind == SliceKind.Read ? await Read(slice, caller, input, stop) : await Write(slice, caller, input, stop);
        }
        catch (Exception e) when (e is DbUpdateConcurrencyException || IsCrossed(e))
        {
            return Problem.Stale("STO-0409", "This record changed while you worked on it. Nothing was saved. Open it again to see the change, then apply yours.");
        }
        catch (Exception e) when (IsStoreFull(e))
        {
            return Problem.Unavailable("STO-0507", "The store cannot be written: its disk is full or read-only. Nothing was changed. Free space or correct the rights, then repeat the action.");
        }
        catch (Exception e) when (IsUniqueViolation(e))
        {
            return Problem.Conflict("STO-0408", "Somebody stored the same record at the same moment. Nothing was saved. Look it up again, then repeat what is missing.");
        }
    }

    async Task<Outcome<TOut>> Read<TIn, TOut>(Slice<TIn, TOut> slice, Caller caller, TIn input, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var context = Context(db, caller, stop);
        var outcome = await slice.Handle(context, input);
        RequireSubject(slice, context, outcome.Ok);
        if (await FacilityLimits.Refuse(db, slice, context) is { } elsewhere)
        {
            outcome = elsewhere;
        }

        if (slice.Scope != Scope.System || !outcome.Ok)
        {
            await using var _ = await gate.Enter(stop);
            await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
            await audit.Append(db, slice, context, outcome.Problem);
            await transaction.CommitAsync(CancellationToken.None);
            audit.Anchor(db);
        }

        return outcome;
    }

    async Task<Outcome<TOut>> Write<TIn, TOut>(Slice<TIn, TOut> slice, Caller caller, TIn input, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        Outcome<TOut> outcome;
        SliceContext context;
        await using (await gate.Enter(stop))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            context = Context(db, caller, stop);
            outcome = await slice.Handle(context, input);
            if (outcome.Ok)
            {
                RequireSubject(slice, context, ok: true);
                db.AddRange(context.Facts);
                db.AddRange(factTypes.DeliveriesOf(context.Facts));
                await db.SaveChangesAsync(CancellationToken.None);
            }

            // Judged when the rows are written, since a new record has its facility only then; and when refused, since the refusal tells of the record.
            if (await FacilityLimits.Refuse(db, slice, context) is { } elsewhere)
            {
                outcome = elsewhere;
            }

            if (outcome.Ok)
            {
                await audit.Append(db, slice, context, null);
                await transaction.CommitAsync(CancellationToken.None);
                audit.Anchor(db);
            }
        }

        if (outcome.Problem is { } problem)
        {
            return await Refuse(slice, caller, problem, context.Subjects);
        }

        if (context.Facts.Count > 0)
        {
            signal.Set();
        }

        return outcome;
    }

    async Task<Problem> Refuse(ISlice slice, Caller caller, Problem problem, IReadOnlyList<AuditSubject> subjects)
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var _ = await gate.Enter(CancellationToken.None);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var context = Context(db, caller, CancellationToken.None);
        context.Name(subjects);
        await audit.Append(db, slice, context, problem);
        await transaction.CommitAsync();
        audit.Anchor(db);
        return problem;
    }

    SliceContext Context(CustodianDb db, Caller caller, CancellationToken stop) => new(db, caller, Instant.Of(clock), ids, blobs, packs, factTypes, stop);

    static void RequireSubject(ISlice slice, SliceContext context, bool ok)
    {
        if (ok && slice.Scope == Scope.Patient && !context.Subjects.Any(s => s.Patient is not null))
        {
            throw new InvalidOperationException($"{slice.Name} is about one patient's record but named none through Accessed(): its access would not be audited.");
        }
    }

    // SQLITE_READONLY 8, SQLITE_IOERR 10, SQLITE_FULL 13, SQLITE_CANTOPEN 14; PostgreSQL class 53 is "insufficient resources", 25006 "read only";
    // of the blob folder ENOSPC 28 and EROFS 30, and rights that are missing.
    static bool IsStoreFull(Exception e) => Root(e) switch
    {
        SqliteException { SqliteErrorCode: 8 or 10 or 13 or 14 } => true,
        PostgresException { SqlState: "53100" or "53200" or "25006" } => true,
        IOException { HResult: 28 or 30 } or UnauthorizedAccessException => true,
        _ => false,
    };

    // Two transactions that waited for each other: PostgreSQL ended this one so that the other could go on.
    static bool IsCrossed(Exception e) => Root(e) is PostgresException { SqlState: "40P01" or "40001" };

    static bool IsUniqueViolation(Exception e) => Root(e) switch
    {
        SqliteException { SqliteErrorCode: 19 } => true,
        PostgresException { SqlState: "23505" } => true,
        _ => false,
    };

    // The providers wrap what the database said: in a failed save, and that again where a retry might help.
    static Exception Root(Exception e) => e is DbUpdateException or InvalidOperationException && e.InnerException is { } inner ? Root(inner) : e;
}
