using Custodian.Coding.ClaimLines;
using Custodian.Coding.Regroup;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Jobs;
using Custodian.Store.Slices;

namespace Custodian.Coding.PlanRegroup;

/// <summary>What can be asked of a regrouping, and the ones asked for before.</summary>
static class PlanRegroup
{
    const int Shown = 20;

    public static readonly Slice<IReadOnlyList<long>, RegroupPlan> Definition =
        Slice.Read<IReadOnlyList<long>, RegroupPlan>("coding.plan-regroup", RegroupJob.Permission, Scope.System, Handle);

    /// <param name="chosen">The cases chosen one by one in the queue; empty for a range of days.</param>
    static async Task<Outcome<RegroupPlan>> Handle(SliceContext s, IReadOnlyList<long> chosen)
    {
        var facilities = await FacilityRecords.Own(s);
        var earlier = await LongJobs.Newest(s, RegroupJob.Name, Shown);
        return new RegroupPlan(
            chosen,
            [.. new GrouperShelf(s.Packs).Versions],
            [.. facilities.Select(f => (f.Code, f.Name))],
            [.. earlier.Where(j => RegroupJob.MaySee(s.Caller, j)).Select(j => (j, RegroupTotals.Read(j.Result)))],
            DateOnly.FromDateTime(s.Now),
            s.Now);
    }
}
