using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Notices;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Custodian.Store.Jobs;

/// <summary>
/// Runs the long jobs of this node, a few at a time, turn by turn. A turn's work and the job's progress are one transaction: a process that is
/// killed loses at most the turn it was in, and the job goes on elsewhere when its lease has run out.
/// </summary>
public sealed partial class JobWorker : BackgroundService
{
    /// <summary>So that a short job need not wait for a long one.</summary>
    const int Lanes = 2;

    static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    static readonly Problem Lost = Problem.Conflict("STO-0605", "Another worker has taken this job over. It goes on there.");

    readonly SliceRunner _runner;
    readonly JobKinds _kinds;
    readonly JobLease _lease;
    readonly TimeProvider _clock;
    readonly ILogger<JobWorker> _log;

    internal JobWorker(SliceRunner runner, JobKinds kinds, JobLease lease, TimeProvider clock, ILogger<JobWorker> log)
    {
        (_runner, _kinds, _lease, _clock, _log) = (runner, kinds, lease, clock, log);
    }

    /// <summary>Runs every job that is due to its end or its next pause. Tests call it directly.</summary>
    /// <returns>How many were taken up.</returns>
    public async Task<int> Drain(CancellationToken stop = default)
    {
        var taken = 0;
        while (await _lease.Take(stop) is { } job)
        {
            await Run(job, stop);
            taken++;
        }

        return taken;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => Lane(stoppingToken)));

    async Task Lane(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Drain(stop);
                await Task.Delay(Look, _clock, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                LogPaused(_log, e);
                await Task.Delay(Look * 5, _clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    async Task Run(JobRow job, CancellationToken stop)
    {
        if (_kinds.Find(job.Kind) is not { } kind)
        {
            await _lease.Fail(job, $"This version of the program has no job {job.Kind}. Ask for it again with the version that has.", stop);
            return;
        }

        try
        {
            await Run(job, kind, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await _lease.Release(job);
            throw;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogFailed(_log, e, job.Kind, job.Id.Value);
            await _lease.PutBack(job, $"The program failed ({e.GetType().Name}). Its log says where.", stop);
        }
    }

    async Task Run(JobRow job, JobKind kind, CancellationToken stop)
    {
        var slice = Slice.Write<JobRow, bool>(kind.Name, kind.Permission, Scope.System, AuditVerb.Access, (s, held) => Turn(s, held, kind));
        var caller = new Caller(job.UserId, job.AskedBy, new HashSet<string>([kind.Permission], StringComparer.Ordinal), $"job {job.Id}");
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var turn = await _runner.Run(slice, caller, job, stop);
            if (turn.Problem is { } problem)
            {
                await End(job, problem, stop);
                return;
            }

            job.Attempts = 1;
            if (!turn.Value)
            {
                return;
            }
        }
    }

    Task End(JobRow job, Problem problem, CancellationToken stop) =>
        problem.Code == Lost.Code ? Task.CompletedTask
        : problem.Kind is ProblemKind.Unavailable or ProblemKind.Stale ? _lease.PutBack(job, problem.Text, stop)
        : _lease.Fail(job, $"{problem.Code} {problem.Text}", stop);

    /// <summary>One turn; false when it was the last.</summary>
    static async Task<Outcome<bool>> Turn(SliceContext s, JobRow held, JobKind kind)
    {
        // Takes the row's lock and renews the lease: whoever has taken the job over meanwhile is found out before any work is done.
        var mine = s.Db.Set<JobRow>().Where(j => j.Id == held.Id && j.State == JobState.Running && j.LeaseBy == held.LeaseBy);
        if (await mine.ExecuteUpdateAsync(set => set.SetProperty(j => j.LeaseUntil, s.Now + JobLease.Length), s.Stop) == 0)
        {
            return Lost;
        }

        var job = await mine.AsNoTracking().SingleAsync(s.Stop);
        if (job.CancelAsked)
        {
            await mine.ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Cancelled).SetProperty(j => j.EndedAt, s.Now).SetProperty(j => j.LeaseBy, ""), s.Stop);
            return false;
        }

        var step = await kind.Turn(s, new(job.Id, job.Input, job.Result, job.Done, job.Total));
        if (step.Problem is { } problem)
        {
            return problem;
        }

        await Advance(mine, step.Value, s);
        if (step.Value.Finished)
        {
            // The worker calls in the name of whoever asked, who did not see it end.
            s.Db.Add(new Notice { Id = s.Ids.Next(), User = job.AskedBy, At = s.Now, Subject = job.Title, Text = "The job is done.", Href = "/jobs" });
        }

        return !step.Value.Finished;
    }

    static Task<int> Advance(IQueryable<JobRow> mine, JobStep step, SliceContext s)
    {
        var state = step.Finished ? JobState.Done : JobState.Running;
        var ended = step.Finished ? s.Now : (DateTime?)null;
        return mine.ExecuteUpdateAsync(
            set => set.SetProperty(j => j.Done, step.Done).SetProperty(j => j.Total, step.Total).SetProperty(j => j.Result, step.Result)
                .SetProperty(j => j.State, state).SetProperty(j => j.EndedAt, ended).SetProperty(j => j.Attempts, 1).SetProperty(j => j.Error, ""),
            s.Stop);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Kind} {Job} failed")]
    static partial void LogFailed(ILogger log, Exception e, string kind, long job);

    [LoggerMessage(Level = LogLevel.Error, Message = "Jobs pause: the store did not answer")]
    static partial void LogPaused(ILogger log, Exception e);
}
