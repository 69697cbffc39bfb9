using System.Text.Json;
using Custodian.Encounters.History;
using Custodian.Encounters.Journal;
using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Merging;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.MergeVisits;

/// <summary>
/// Makes two accounts one: what was filed under the visit that goes is handed to the one that stays, its number leads there, and its row is kept
/// as cancelled. Each row handed over is written down, so that <see cref="Undo"/> gives back exactly those (WORKFLOWS 3; HL7 A41 and A42).
/// </summary>
public static class VisitMerging
{
    /// <summary>What every module has to say against it: errors stop it, warnings are shown.</summary>
    public static async Task<IReadOnlyList<Finding>> Conflicts(SliceContext s, EncounterId goes, EncounterId? into)
    {
        List<Finding> found = [];
        foreach (var check in s.Db.VisitChecks)
        {
            found.AddRange(await check.Find(s.Db, new(goes, into, s.Now), s.Stop));
        }

        return [.. found.OrderByDescending(f => f.Severity)];
    }

    /// <returns>The visit that stays.</returns>
    public static async Task<Outcome<EncounterId>> Merge(SliceContext s, EncounterId goes, EncounterId into, string reason)
    {
        await PatientMerging.OneAtATime(s);
        await s.Db.SaveChangesAsync(s.Stop);
        if (goes == into)
        {
            return Problem.Invalid("ENC-0305", "The former and the new account number are the same. Check which two are meant.");
        }

        var rows = await Rows(s, goes, into);
        if (await Stopped(s, goes, into) is { } stopped)
        {
            return stopped;
        }

        var (loser, survivor) = (rows[goes], rows[into]);
        var moved = await HandOver(s, goes, into);
        var aliases = await s.Db.Set<AccountAlias>().Where(a => a.EncounterId == goes).Select(a => a.Account).ToListAsync(s.Stop);
        await s.Db.Set<AccountAlias>().Where(a => a.EncounterId == goes).ExecuteUpdateAsync(set => set.SetProperty(a => a.EncounterId, into), s.Stop);
        s.Db.Add(new VisitMerge
        {
            Id = s.Ids.Next(), GoneId = goes, SurvivorId = into, PatientId = survivor.PatientId, Account = loser.Account, Aliases = string.Join('\n', aliases), Moved = JsonSerializer.Serialize(moved), At = s.Now, By = s.Caller.Name, Reason = reason.Trim(),
        });
        s.Db.Add(new AccountAlias { FacilityId = loser.FacilityId, Account = loser.Account, EncounterId = into, PatientId = survivor.PatientId, At = s.Now });
        var recorded = await VisitJournal.Record(s, loser, new(VisitEventKind.MergedAway, s.Now, null, Reason: $"into account {survivor.Account}"));
        if (recorded.Problem is { } problem)
        {
            return problem;
        }

        Note(s, survivor, "Joined", $"account {loser.Account} was merged into this one: {reason.Trim()}");
        loser.Account = Retired(loser);
        return into;
    }

    /// <summary>Gives back what was handed over and still lies with the survivor; what came since stays there.</summary>
    /// <returns>The visit that is back.</returns>
    public static async Task<Outcome<EncounterId>> Undo(SliceContext s, long id, string reason)
    {
        await PatientMerging.OneAtATime(s);
        await s.Db.SaveChangesAsync(s.Stop);
        var merge = await s.Db.Set<VisitMerge>().AsTracking().SingleOrDefaultAsync(m => m.Id == id, s.Stop);
        if (merge is null)
        {
            return NoSuchMerge;
        }

        if (await Refuse(s, merge, reason) is { } refused)
        {
            return refused;
        }

        var rows = await Rows(s, merge.GoneId, merge.SurvivorId);
        var (gone, survivor) = (rows[merge.GoneId], rows[merge.SurvivorId]);
        await GiveBack(s, merge);
        gone.Account = merge.Account;
        (merge.UndoneAt, merge.UndoneBy, merge.UndoneReason) = (s.Now, s.Caller.Name, reason.Trim());
        var recorded = await VisitJournal.Record(s, gone, new(VisitEventKind.MergeUndone, s.Now, null, Reason: reason.Trim()));
        Note(s, survivor, "Parted", $"account {merge.Account} is a visit of its own again: {reason.Trim()}");
        return recorded.Then(_ => merge.GoneId);
    }

    internal static Problem NoSuchMerge { get; } = Problem.NotFound("ENC-0180", "There is no such merge of accounts. Open it from the visit that stayed.");

    /// <summary>Both rows, locked in one order, so that two merges of the same accounts wait for each other.</summary>
    static async Task<Dictionary<EncounterId, Encounter>> Rows(SliceContext s, EncounterId one, EncounterId other)
    {
        Dictionary<EncounterId, Encounter> rows = [];
        foreach (var id in new[] { one, other }.Order())
        {
            rows[id] = await VisitJournal.Row(s, id);
        }

        return rows;
    }

    static async Task<Problem?> Stopped(SliceContext s, EncounterId goes, EncounterId into)
    {
        var stops = (await Conflicts(s, goes, into)).Where(f => f.Severity == Severity.Error).ToList();
        return stops.Count == 0 ? null : Problem.Conflict("ENC-0307", $"The accounts were not merged. {stops[0].Place}: {stops[0].Text}{(stops.Count > 1 ? $" {stops.Count - 1} more stand against it." : "")}");
    }

    static async Task<Dictionary<string, IReadOnlyList<long>>> HandOver(SliceContext s, EncounterId goes, EncounterId into)
    {
        Dictionary<string, IReadOnlyList<long>> moved = [];
        foreach (var handler in s.Db.MergeHandlers.Where(h => h.Join is not null).ToList())
        {
            var rows = await handler.Join!.Rows(s.Db, goes, s.Stop);
            if (rows.Count > 0)
            {
                await handler.Join.Hand(s.Db, rows, (goes, into), s.Stop);
                moved[handler.Label] = rows;
            }
        }

        return moved;
    }

    static async Task GiveBack(SliceContext s, VisitMerge merge)
    {
        var moved = JsonSerializer.Deserialize<Dictionary<string, List<long>>>(merge.Moved)!;
        foreach (var handler in s.Db.MergeHandlers.Where(h => h.Join is not null && moved.ContainsKey(h.Label)).ToList())
        {
            await handler.Join!.Hand(s.Db, moved[handler.Label], (merge.SurvivorId, merge.GoneId), s.Stop);
        }

        var aliases = merge.Aliases.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await s.Db.Set<AccountAlias>().Where(a => a.EncounterId == merge.SurvivorId && aliases.Contains(a.Account)).ExecuteUpdateAsync(set => set.SetProperty(a => a.EncounterId, merge.GoneId), s.Stop);
        await s.Db.Set<AccountAlias>().Where(a => a.EncounterId == merge.SurvivorId && a.Account == merge.Account).ExecuteDeleteAsync(s.Stop);
    }

    static async Task<Problem?> Refuse(SliceContext s, VisitMerge merge, string reason)
    {
        if (merge.UndoneAt is { } undone)
        {
            return Problem.Conflict("ENC-0181", $"This merge was undone by {merge.UndoneBy} on {undone:dd-MMM-yyyy}. Open both accounts to see them apart.");
        }

        if (reason.Trim().Length == 0)
        {
            return Problem.Invalid("ENC-0182", "Undoing the merge needs a reason. Say how you know that these are two visits.", new FieldError("Reason", "Enter the reason."));
        }

        return await MergedOn(s, merge.SurvivorId) is { } further
            ? Problem.Conflict("ENC-0183", $"The account that stayed was merged into account {further} since. Undo that merge first.")
            : null;
    }

    /// <summary>The account a visit was merged into; null for one that stands for itself.</summary>
    internal static Task<string?> MergedOn(SliceContext s, EncounterId id) => s.Db.Set<VisitMerge>().Where(m => m.GoneId == id && m.UndoneAt == null)
        .Join(s.Db.Set<EncounterView>(), m => m.SurvivorId, e => e.Id, (m, e) => e.Account).FirstOrDefaultAsync(s.Stop);

    /// <summary>The row keeps its number with its id behind it: the number itself leads to the survivor, and may not lead to two visits.</summary>
    static string Retired(Encounter e) => $"{e.Account}~{e.Id}";

    static void Note(SliceContext s, Encounter e, string kind, string detail)
    {
        s.Accessed(e.PatientId, e.Id, detail: "accounts merged or parted");
        s.Db.Add(new EncounterEvent { Id = s.Ids.Next(), EncounterId = e.Id, PatientId = e.PatientId, Kind = kind, EventAt = s.Now, RecordedAt = s.Now, By = s.Caller.Name, Detail = detail });
        s.Tell(new EncounterChanged(e.Id, e.PatientId));
    }
}
