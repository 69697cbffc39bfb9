using Custodian.Coding.Regroup;
using Custodian.Store.Jobs;

namespace Custodian.Coding.ReadRegroup;

/// <param name="Total">Rows of the view.</param>
/// <param name="Mine">The caller may cancel and repeat the job.</param>
public sealed record RegroupResult(JobView Job, RegroupTotals Totals, IReadOnlyList<RegroupLine> Lines, int Total, DateTime Now, bool Mine);
