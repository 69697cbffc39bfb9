using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Duplicates;

/// <summary>Keeps duplicate sets in step with what happens to their records, and writes their history.</summary>
static class SetKeeping
{
    public static void Note(SliceContext s, DuplicateSet set, string what, string detail = "") =>
        s.Db.Add(new DuplicateEvent { Id = s.Ids.Next(), SetId = set.Id, At = s.Now, By = s.Caller.Name, What = what, Detail = detail });

    /// <summary>Sets whose two sides are one record now are done, through whichever merge.</summary>
    public static async Task Merged(SliceContext s, PatientId survivor, long link)
    {
        var ids = await PatientRecords.AllIdsOf(s, survivor);
        var sets = await s.Db.Set<DuplicateSet>().AsTracking()
            .Where(d => ids.Contains(d.PatientId) && ids.Contains(d.OtherId) && d.State != SetState.Merged && d.State != SetState.Verified).ToListAsync(s.Stop);
        foreach (var set in sets)
        {
            (set.State, set.LinkId, set.MergedAt) = (SetState.Merged, link, s.Now);
            Note(s, set, "Merged");
        }

        await CarryOn(s, survivor, ids);
    }

    /// <summary>Open questions about a record that was merged away are asked of its survivor.</summary>
    static async Task CarryOn(SliceContext s, PatientId survivor, IReadOnlyList<PatientId> ids)
    {
        var open = await s.Db.Set<DuplicateSet>().AsNoTracking()
            .Where(d => ids.Contains(d.PatientId) != ids.Contains(d.OtherId) && d.PatientId != survivor && d.OtherId != survivor)
            .Where(d => d.State == SetState.Candidate || d.State == SetState.Assigned || d.State == SetState.UnderReview || d.State == SetState.NeedsClinicalReview || (d.State == SetState.Scheduled && d.Decision == SetDecision.None))
            .ToListAsync(s.Stop);
        foreach (var set in open)
        {
            await DuplicateSets.Propose(s, survivor, ids.Contains(set.PatientId) ? set.OtherId : set.PatientId, set.Source, set.Note);
        }
    }

    public static async Task Unmerged(SliceContext s, long link, string reason)
    {
        foreach (var set in await s.Db.Set<DuplicateSet>().AsTracking().Where(d => d.LinkId == link).ToListAsync(s.Stop))
        {
            set.State = SetState.Unmerged;
            Note(s, set, "Unmerged", reason.Trim());
        }
    }
}
