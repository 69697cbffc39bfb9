using System.Globalization;
using Custodian.Kernel;
using Custodian.Patients.Duplicates;
using Custodian.Patients.Model;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Merging;

/// <summary>
/// Merges by link, inside the transaction of the calling slice. A merge writes the link, the fields the survivor takes over (as a step of its
/// demographics history), and the numbers it retired; nothing else, so that <see cref="PatientUnmerging"/> can take exactly that back.
/// </summary>
public static class PatientMerging
{
    /// <summary>
    /// Merges and unmerges run one after the other. Two that cross (A into B, B into A) change different rows, so row locks alone would let both
    /// pass and leave a circle. To be taken before any row of a patient is written: who waits here must hold nothing the other needs. SQLite
    /// has one writer anyway.
    /// </summary>
    public static async Task OneAtATime(SliceContext s)
    {
        const long mergeLock = 5_021_951;
        if (!s.Db.IsSqlite)
        {
            await s.Db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({mergeLock})", s.Stop);
        }
    }

    /// <summary>Merges two records, or says what stands against it.</summary>
    /// <returns>The link; null when both records are one already (repeated, reversed, or merged through a third).</returns>
    public static async Task<Outcome<long?>> Merge(SliceContext s, MergeOrder order)
    {
        await OneAtATime(s);
        await s.Db.SaveChangesAsync(s.Stop);
        if (order.Survivor == order.Loser)
        {
            return Problem.Invalid("PAT-0201", "A patient cannot be merged into itself. Check which two numbers are meant.");
        }

        var (into, from) = (await PatientRecords.Resolve(s, order.Survivor), await PatientRecords.Resolve(s, order.Loser));
        if (into == from)
        {
            s.Accessed(into, detail: "merge repeated");
            return (long?)null;
        }

        await PatientRecords.LockRows(s, [into, from]);
        var stops = (await Conflicts(s, into, from)).Where(f => f.Severity == Severity.Error).ToList();
        if (stops.Count > 0)
        {
            return Problem.Conflict(stops[0].Code, $"{Place(stops[0])}{stops[0].Text}{(stops.Count > 1 ? $" {stops.Count - 1} more stand against the merge." : "")}");
        }

        return await Join(s, order, into, from);
    }

    /// <summary>What every module has to say against merging these two: errors stop it, warnings are shown. Both as they are today, merges followed.</summary>
    public static async Task<IReadOnlyList<Finding>> Conflicts(SliceContext s, PatientId survivor, PatientId loser)
    {
        var pair = new MergePair(await PatientRecords.AllIdsOf(s, survivor), await PatientRecords.AllIdsOf(s, loser), s.Now);
        List<Finding> found = [];
        foreach (var check in s.Db.MergeChecks)
        {
            found.AddRange(await check.Find(s.Db, pair, s.Stop));
        }

        return [.. found.OrderByDescending(f => f.Severity)];
    }

    static async Task<Outcome<long?>> Join(SliceContext s, MergeOrder order, PatientId into, PatientId from)
    {
        var gone = await s.Db.Set<Patient>().AsTracking().Where(p => p.Id == from || p.MergedInto == from).ToListAsync(s.Stop);
        var survivor = await s.Db.Set<Patient>().AsTracking().SingleAsync(p => p.Id == into, s.Stop);
        var link = new PatientLink { Id = s.Ids.Next(), PatientId = from, SurvivorId = into, At = s.Now, By = s.Caller.Name, Reason = order.Reason, SetId = order.SetId };
        await DemographicWrites.Take(s, survivor, gone.Single(p => p.Id == from), order.Taken, link.Id);
        foreach (var patient in gone)
        {
            patient.MergedInto = into;
        }

        link.RetiredNumbers = await Retire(s, from);
        s.Db.Add(link);

        // The survivor's version rises even when it takes nothing over: a form opened before is told that the identity changed.
        s.Db.Entry(survivor).Property(p => p.AsOf).IsModified = true;
        await s.Db.SaveChangesAsync(s.Stop);
        await SetKeeping.Merged(s, into, link.Id);
        s.Accessed(into, detail: "merge survivor");
        s.Accessed(from, detail: "merged away");
        s.Tell(new PatientsMerged(into, from));
        return (long?)link.Id;
    }

    /// <summary>Numbers in use become old ones: found for ever, given out no more.</summary>
    static async Task<string> Retire(SliceContext s, PatientId from)
    {
        var numbers = await s.Db.Set<Identifier>().AsTracking().Where(i => i.PatientId == from && i.Use == IdentifierUse.Usual).ToListAsync(s.Stop);
        foreach (var number in numbers)
        {
            number.Use = IdentifierUse.Old;
        }

        return string.Join(',', numbers.Select(n => n.Id.ToString(CultureInfo.InvariantCulture)));
    }

    static string Place(Finding f) => f.Place.Length > 0 ? f.Place + ": " : "";
}
