using Custodian.Store.Jobs;
using Quartz;

namespace Custodian.Server.Jobs;

/// <summary>Removes long jobs that ended 90 days ago, with their results.</summary>
[DisallowConcurrentExecution]
sealed class RemoveOldJobs(JobAdmin jobs) : IJob
{
    public static readonly JobKey Key = new("store.remove-old-jobs");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await jobs.RemoveOld(cancellationToken);
}
