using Custodian.Store;
using Custodian.Store.Home;
using Custodian.Store.Jobs;
using Custodian.Ui.Web;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Custodian.Server.Jobs;

/// <summary>
/// What runs by the clock, and the worker of long jobs. The schedule lies in the product's own database: a job that was due while the program
/// was down runs once when it is back, and of several nodes on PostgreSQL one runs it.
/// </summary>
public static class Schedule
{
    const string Scheduler = "custodian";

    internal static IServiceCollection AddSchedule(this IServiceCollection services, CustodianOptions options)
    {
        services.AddSingleton(new NavItem("Department", 930, "/jobs", "clock", "Jobs", "jobs.read"));
        services.AddSingleton(sp => new ScheduleBook(sp.GetRequiredService<ISchedulerFactory>()));
        services.AddHostedService(sp => sp.GetRequiredService<JobWorker>());
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = Scheduler;
                scheduler.DefaultTimeZone = TimeZoneInfo.Utc;
            });
            quartz.UsePersistentStore(store => Keep(store, options));
            foreach (var job in ScheduledJob.All)
            {
                quartz.AddJob(job.Type, configure => configure.WithIdentity(job.Key).WithDescription(job.Title).RequestRecovery());
                quartz.AddTrigger(trigger => trigger.WithIdentity(job.Key.Name).ForJob(job.Key).WithCronSchedule(job.Cron, cron => cron.WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
            }
        });
        services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
        return services;
    }

    /// <summary>Makes the schedule's tables where they are missing, so that a server may run without the right to make tables.</summary>
    public static async Task CreateTables(CustodianOptions options, CancellationToken stop)
    {
        // Under a name of its own it finds no job to run, and leaves nothing behind.
        var scheduler = await QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.ConfigureScheduler(s => s.InstanceName = Scheduler + "-tables");
            quartz.UsePersistentStore(store => Keep(store, options, alone: true));
        }).BuildScheduler(stop);
        await scheduler.Start(stop);
        await scheduler.Shutdown(waitForJobsToComplete: true, stop);
    }

    static void Keep(IPersistentStoreBuilder store, CustodianOptions options, bool alone = false)
    {
        store.ConfigureStore(o => o.TablePrefix = "qrtz_");
        store.ProvisionSchema();
        var (driver, connection) = StoreRegistration.Connection(options);
        if (options.Postgres is null)
        {
            store.UseSqlite(driver, connection);
            return;
        }

        store.UsePostgres(driver, connection);
        if (!alone)
        {
            store.UseClustering();
        }
    }
}
