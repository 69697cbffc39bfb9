using System.Globalization;
using Custodian.Kernel;
using Custodian.Patients.Duplicates;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Merging;

/// <summary>
/// Undoes a merge exactly: the loser and what was merged into it before answer for themselves again, its numbers are in use again, and the
/// survivor has the values it had unless somebody wrote others since. What came after the merge stays with the survivor unless it was filed
/// under the loser's own number or is given to the loser here.
/// </summary>
public static class PatientUnmerging
{
    public static async Task<Outcome<Done>> Undo(SliceContext s, UndoOrder order)
    {
        await PatientMerging.OneAtATime(s);
        await s.Db.SaveChangesAsync(s.Stop);
        var link = await s.Db.Set<PatientLink>().AsTracking().SingleOrDefaultAsync(l => l.Id == order.Link, s.Stop);
        if (Refuse(link, order) is { } refused)
        {
            return refused;
        }

        var root = await PatientRecords.Resolve(s, link!.PatientId);
        var group = await PatientRecords.AllIdsOf(s, root);
        await PatientRecords.LockRows(s, group);
        (link.UndoneAt, link.UndoneBy, link.UndoneReason) = (s.Now, s.Caller.Name, order.Reason.Trim());
        var own = await Free(s, link, group);
        var survivor = await s.Db.Set<Patient>().AsTracking().SingleAsync(p => p.Id == link.SurvivorId, s.Stop);
        await DemographicWrites.TakeBack(s, survivor, own.Single(p => p.Id == link.PatientId), link, order.FieldsToLoser);
        await BackInUse(s, link);
        await s.Db.SaveChangesAsync(s.Stop);
        await FollowVisits(s, group);
        if (await RefiledItems.Move(s, order.ToLoser, group, link.PatientId, order.Reason) is { } unmoved)
        {
            return unmoved;
        }

        await Tell(s, order, link, root);
        return Done.Value;
    }

    /// <summary>The records that a merge brought along: the one merged and those merged into it before, by the merges that still stand.</summary>
    internal static async Task<IReadOnlyList<PatientId>> BroughtAlong(SliceContext s, PatientLink link, IReadOnlyList<PatientId> group)
    {
        var standing = await s.Db.Set<PatientLink>().AsNoTracking().Where(l => l.UndoneAt == null && l.Id != link.Id && group.Contains(l.PatientId)).ToListAsync(s.Stop);
        List<PatientId> along = [link.PatientId];
        for (var i = 0; i < along.Count; i++)
        {
            along.AddRange(standing.Where(l => l.SurvivorId == along[i]).Select(l => l.PatientId));
        }

        return along;
    }

    static Problem? Refuse(PatientLink? link, UndoOrder order) =>
        link is null ? Problem.NotFound("PAT-0211", "There is no such merge. Open it from the page of the surviving patient.")
        : link.UndoneAt is not null ? Problem.Conflict("PAT-0212", $"This merge was undone by {link.UndoneBy} on {link.UndoneAt:dd-MMM-yyyy}. Open both records to see them apart.")
        : order.Reason.Trim().Length == 0 ? Problem.Invalid("PAT-0213", "The unmerge needs a reason. Say how you know that these are two people.", new FieldError("Reason", "Enter the reason."))
        : null;

    static async Task<List<Patient>> Free(SliceContext s, PatientLink link, IReadOnlyList<PatientId> group)
    {
        var along = await BroughtAlong(s, link, group);
        var own = await s.Db.Set<Patient>().AsTracking().Where(p => along.Contains(p.Id)).ToListAsync(s.Stop);
        foreach (var patient in own)
        {
            patient.MergedInto = patient.Id == link.PatientId ? null : link.PatientId;
        }

        return own;
    }

    /// <summary>The numbers the merge retired, as far as they were not moved or changed since.</summary>
    static async Task BackInUse(SliceContext s, PatientLink link)
    {
        var retired = link.RetiredNumbers.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToList();
        foreach (var number in await s.Db.Set<Identifier>().AsTracking().Where(i => retired.Contains(i.Id) && i.PatientId == link.PatientId).ToListAsync(s.Stop))
        {
            number.Use = IdentifierUse.Usual;
        }
    }

    /// <summary>What modules filed while the records were one belongs to the patient of its visit, whichever that is now.</summary>
    static async Task FollowVisits(SliceContext s, IReadOnlyList<PatientId> group)
    {
        foreach (var items in s.Db.FiledItems.Where(i => i.Kind == "visit").ToList())
        {
            foreach (var visit in await items.List(s, group, null))
            {
                await s.Db.RefileVisit(new EncounterId(visit.Id), visit.FiledUnder, s.Stop);
            }
        }
    }

    static async Task Tell(SliceContext s, UndoOrder order, PatientLink link, PatientId root)
    {
        await SetKeeping.Unmerged(s, link.Id, order.Reason);
        if (order.DoNotLink)
        {
            await DoNotLinks.Add(s, link.PatientId, link.SurvivorId, order.Reason);
        }

        s.Accessed(root, detail: "unmerge, stays");
        s.Accessed(link.PatientId, detail: "unmerge, restored");
        s.Tell(new PatientsUnmerged(root, link.PatientId));
    }
}
