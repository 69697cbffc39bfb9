namespace Custodian.Store.Jobs.ListJobs;

/// <param name="Total">Jobs of the view.</param>
public sealed record JobList(IReadOnlyList<JobView> Jobs, int Total, IReadOnlyDictionary<JobsView, int> Counts, DateTime Now);
