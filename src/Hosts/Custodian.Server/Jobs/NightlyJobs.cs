using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Custodian.Server.Jobs;

/// <summary>What runs by the clock. The schedule lives in this process: a node that was down runs a job at its next turn.</summary>
static class NightlyJobs
{
    public static IServiceCollection AddNightlyJobs(this IServiceCollection services)
    {
        services.AddQuartz(quartz => quartz
            .AddJob<EndOverdueSessions>(job => job.WithIdentity(EndOverdueSessions.Key))
            .AddTrigger(trigger => trigger.ForJob(EndOverdueSessions.Key).WithCronSchedule("0 15 * * * ?")));
        services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
        return services;
    }
}
