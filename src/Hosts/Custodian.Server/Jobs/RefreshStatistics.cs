using Custodian.Store.Database;
using Quartz;

namespace Custodian.Server.Jobs;

/// <summary>Takes the statistics that the embedded database plans its look-ups with, since it does not do so by itself.</summary>
[DisallowConcurrentExecution]
sealed class RefreshStatistics(DatabaseAdmin database) : IJob
{
    public static readonly JobKey Key = new("store.refresh-statistics");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await database.RefreshStatistics(cancellationToken);
}
