using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Jobs;

/// <summary>Housekeeping of long jobs, for the nightly schedule.</summary>
public sealed class JobAdmin(SliceRunner runner, JobKinds kinds)
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>Removes jobs that ended more than 90 days ago, with what they stored. The audit trail keeps who asked for what.</summary>
    /// <returns>How many were removed.</returns>
    public async Task<Outcome<int>> RemoveOld(CancellationToken stop = default)
    {
        var slice = Slice.Write<int, int>("jobs.remove-old", LongJobs.ManagePermission, Scope.System, AuditVerb.Deprecate, (s, _) => Remove(s));
        return await runner.Run(slice, Caller.System("nightly job"), 0, stop);
    }

    async Task<Outcome<int>> Remove(SliceContext s)
    {
        var limit = s.Now - Kept;
        var old = await s.Db.Set<JobRow>().AsNoTracking().Where(j => j.EndedAt < limit).Select(j => new { j.Id, j.Kind }).ToListAsync(s.Stop);
        foreach (var kind in old.GroupBy(j => j.Kind, j => j.Id))
        {
            await (kinds.Find(kind.Key)?.Forget(s, [.. kind]) ?? Task.CompletedTask);
        }

        await s.Db.Set<JobRow>().Where(j => j.EndedAt < limit).ExecuteDeleteAsync(s.Stop);
        s.Accessed(null, obj: "jobs", detail: $"{old.Count} removed");
        return old.Count;
    }
}
