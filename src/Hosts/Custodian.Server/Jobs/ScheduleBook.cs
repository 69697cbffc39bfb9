using Custodian.Kernel;
using Quartz;

namespace Custodian.Server.Jobs;

/// <summary>Reads the schedule, and runs one of its jobs out of turn.</summary>
public sealed class ScheduleBook(ISchedulerFactory schedulers)
{
    public async Task<IReadOnlyList<ScheduleLine>> Read(CancellationToken stop)
    {
        var scheduler = await schedulers.GetScheduler(stop);
        var lines = new List<ScheduleLine>();
        foreach (var job in ScheduledJob.All)
        {
            var trigger = await scheduler.GetTrigger(new TriggerKey(job.Key.Name), stop);
            var state = trigger is null ? TriggerState.None : await scheduler.GetTriggerState(trigger.Key, stop);
            lines.Add(new(job.Key.Name, job.Title, job.When, trigger?.PreviousFireTimeUtc, trigger?.NextFireTimeUtc, state == TriggerState.Error));
        }

        return lines;
    }

    public async Task<Outcome<Done>> RunNow(string name, CancellationToken stop)
    {
        if (ScheduledJob.All.FirstOrDefault(j => j.Key.Name == name) is not { } job)
        {
            return Problem.NotFound("STO-0606", "There is no such scheduled job. Open the schedule and choose again.");
        }

        await (await schedulers.GetScheduler(stop)).TriggerJob(job.Key, cancellationToken: stop);
        return Done.Value;
    }
}

/// <param name="Broken">The scheduler has given it up; the log says why.</param>
public sealed record ScheduleLine(string Name, string Title, string When, DateTimeOffset? Last, DateTimeOffset? Next, bool Broken);
