using Quartz;

namespace Custodian.Server.Jobs;

/// <summary>A job that runs by the clock.</summary>
/// <param name="Title">What it does, for the page of jobs.</param>
/// <param name="Cron">In UTC.</param>
/// <param name="When">The same in words.</param>
sealed record ScheduledJob(JobKey Key, Type Type, string Title, string Cron, string When)
{
    public static IReadOnlyList<ScheduledJob> All { get; } =
    [
        new(EndOverdueSessions.Key, typeof(EndOverdueSessions), "End overdue sessions", "0 15 * * * ?", "hourly at :15"),
        new(RemoveOldJobs.Key, typeof(RemoveOldJobs), "Remove jobs that ended 90 days ago", "0 20 3 * * ?", "daily at 03:20 UTC"),
        new(RefreshStatistics.Key, typeof(RefreshStatistics), "Take statistics for the embedded database's look-ups", "0 40 3 * * ?", "daily at 03:40 UTC"),
        new(TakeDailyCensus.Key, typeof(TakeDailyCensus), "Take the census of the days that have ended", "0 2 * * * ?", "hourly at :02"),
    ];
}
