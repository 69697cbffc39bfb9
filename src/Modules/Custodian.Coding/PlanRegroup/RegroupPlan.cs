using Custodian.Coding.Regroup;
using Custodian.Grouping;
using Custodian.Store.Jobs;

namespace Custodian.Coding.PlanRegroup;

/// <param name="Chosen">Cases chosen one by one; empty for a range of days.</param>
/// <param name="Versions">Grouper versions on the shelf, newest first.</param>
/// <param name="Earlier">Regroupings asked for before, newest first.</param>
public sealed record RegroupPlan(
    IReadOnlyList<long> Chosen,
    IReadOnlyList<MsDrgVersion> Versions,
    IReadOnlyList<(string Code, string Name)> Facilities,
    IReadOnlyList<(JobView Job, RegroupTotals Totals)> Earlier,
    DateOnly Today,
    DateTime Now);
