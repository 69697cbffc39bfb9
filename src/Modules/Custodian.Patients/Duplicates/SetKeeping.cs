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
