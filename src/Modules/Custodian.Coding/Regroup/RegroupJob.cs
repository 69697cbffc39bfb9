using Custodian.Coding.ClaimLines;
using Custodian.Coding.Model;
using Custodian.Grouping;
using Custodian.Kernel;
using Custodian.Store.Jobs;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.Regroup;

/// <summary>The job that regroups cases. It keeps what differs and changes no case.</summary>
static class RegroupJob
{
    public const string Name = "coding.regroup-cases", Permission = "coding.regroup";

    const int CasesPerTurn = 300;

    public static JobKind Kind { get; } = new(Name, Permission, Turn, id => $"/coding/regroup/{id}", Forget);

    /// <summary>A regrouping the caller may look at. Its totals are of all its cases: callers with a limit see those they asked for themselves.</summary>
    public static async Task<JobView?> Find(SliceContext s, JobId id) => await LongJobs.Find(s, id) is { Kind: Name } job && MaySee(s.Caller, job) ? job : null;

    public static bool MaySee(Caller caller, JobView job) => caller.Facilities is null || job.AskedBy == caller.Name;

    static async Task<Outcome<JobStep>> Turn(SliceContext s, JobTurn turn)
    {
        var scope = RegroupScope.Read(turn.Input);
        var totals = RegroupTotals.Read(turn.Result);
        var shelf = new GrouperShelf(s.Packs);
        var named = scope.Version.Length == 0 ? (MsDrgVersion?)null : MsDrgVersion.Parse(scope.Version);
        if (named is { } version && shelf.Grouper(version).Problem is { } missing)
        {
            return missing;
        }

        var total = turn.Result.Length == 0 ? await GroupedCases.Count(s, scope) : turn.Total;
        var cases = await GroupedCases.Next(s, scope, totals.After, CasesPerTurn);
        var regrouping = new Regrouping(shelf, named, turn.Id);
        foreach (var file in cases)
        {
            if (regrouping.Compare(file, ref totals) is { } difference)
            {
                s.Db.Add(difference);
            }

            totals = totals with { After = file.Row.EncounterId.Value };
        }

        s.Accessed(null, obj: $"job {turn.Id}", detail: $"{cases.Count} accounts regrouped");
        var last = cases.Count < CasesPerTurn;
        return new JobStep(totals.Cases, last ? totals.Cases : total, totals.ToJson(), last);
    }

    static Task Forget(SliceContext s, IReadOnlyList<JobId> jobs) => s.Db.Set<RegroupedCase>().Where(r => jobs.Contains(r.JobId)).ExecuteDeleteAsync(s.Stop);
}
