using Custodian.Encounters.DailyCensus;
using Custodian.Store.Slices;
using Quartz;

namespace Custodian.Server.Jobs;

/// <summary>Takes the census of the days that have ended. Hourly, since facilities have midnights of their own.</summary>
[DisallowConcurrentExecution]
sealed class TakeDailyCensus(SliceRunner runner) : IJob
{
    public static readonly JobKey Key = new("encounters.take-census");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await runner.Run(TakeCensus.Definition, Caller.System("schedule"), new(), cancellationToken);
}
