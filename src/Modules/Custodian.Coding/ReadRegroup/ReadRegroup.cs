using Custodian.Coding.Regroup;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Jobs;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.ReadRegroup;

/// <summary>How a regrouping goes, and when it has ended what differs.</summary>
static class ReadRegroup
{
    public const int PageSize = 200;

    public static readonly Slice<RegroupQuestion, RegroupResult> Definition =
        Slice.Read<RegroupQuestion, RegroupResult>("coding.read-regroup", RegroupJob.Permission, Scope.List, Handle, AuditVerb.Search);

    static async Task<Outcome<RegroupResult>> Handle(SliceContext s, RegroupQuestion asked)
    {
        if (await RegroupJob.Find(s, asked.Job) is not { } job)
        {
            return LongJobs.Unknown;
        }

        var viewed = RegroupLines.Of(s, asked.Job).Where(l => l.Difference == asked.View);
        var lines = job.IsOver ? await RegroupLines.Ordered(viewed, asked.Sort).Skip((Math.Max(1, asked.Page) - 1) * PageSize).Take(PageSize).ToListAsync(s.Stop) : [];
        s.Accessed(null, obj: $"job {job.Id}", detail: $"{asked.View}, {lines.Count} rows");
        return new RegroupResult(
            job, RegroupTotals.Read(job.Result), lines, job.IsOver ? await viewed.CountAsync(s.Stop) : 0, s.Now, job.AskedBy == s.Caller.Name || s.Caller.May(LongJobs.ManagePermission));
    }
}
