using Custodian.Store.Home;
using Custodian.Store.Model;
using Custodian.Store.Notices;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Jobs;

/// <summary>
/// Who works on which job. Every change of hands is one conditional update, so of two workers that reach for a job one gets it, on one node as
/// on many.
/// </summary>
sealed class JobLease(IDbContextFactory<CustodianDb> databases, WriteGate gate, CustodianOptions options, Kernel.Ids ids, TimeProvider clock)
{
    /// <summary>A worker that has not been heard of for this long is taken for dead. A turn takes well under a second.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    /// <summary>Tries without any progress before a job is given up.</summary>
    public const int MaxAttempts = 3;

    /// <summary>Takes the oldest job that is due: a waiting one, or a running one whose worker has died. Null when there is none.</summary>
    public async Task<JobRow?> Take(CancellationToken stop)
    {
        while (true)
        {
            var now = Instant.Of(clock);
            if (await Due(now, stop) is not { } due)
            {
                return null;
            }

            if (due.Attempts >= MaxAttempts)
            {
                await Fail(due, "The program stopped in the middle of this job three times in a row. Look at its log of that time, then run the job again.", stop);
                continue;
            }

            var holder = $"{options.Node}/{ids.Next()}";
            var taken = await Update(
                Same(due),
                rows => rows.ExecuteUpdateAsync(
                    set => set.SetProperty(j => j.State, JobState.Running).SetProperty(j => j.LeaseBy, holder).SetProperty(j => j.LeaseUntil, now + Length)
                        .SetProperty(j => j.Attempts, j => j.Attempts + 1).SetProperty(j => j.StartedAt, j => j.StartedAt ?? now),
                    stop),
                stop);
            if (taken == 1)
            {
                (due.State, due.LeaseBy, due.Attempts) = (JobState.Running, holder, due.Attempts + 1);
                return due;
            }
        }
    }

    /// <summary>Puts a job back: after a failed try with growing pauses, and for good after the last.</summary>
    public Task PutBack(JobRow job, string error, CancellationToken stop)
    {
        var next = Instant.Of(clock).AddSeconds(Math.Pow(4, job.Attempts));
        return job.Attempts >= MaxAttempts
            ? Fail(job, error, stop)
            : Update(
                Held(job),
                rows => rows.ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Queued).SetProperty(j => j.LeaseBy, "").SetProperty(j => j.NextAt, next).SetProperty(j => j.Error, Short(error)), stop),
                stop);
    }

    /// <summary>Gives a job up, for a reason that another try would not change.</summary>
    public async Task Fail(JobRow job, string error, CancellationToken stop)
    {
        var now = Instant.Of(clock);
        await using var db = await databases.CreateDbContextAsync(stop);
        await using var pass = await gate.Enter(stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var failed = await Held(job)(db).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, JobState.Failed).SetProperty(j => j.LeaseBy, "").SetProperty(j => j.Error, Short(error)).SetProperty(j => j.EndedAt, now), stop);
        if (failed == 1)
        {
            db.Add(new Notice { Id = ids.Next(), User = job.AskedBy, At = now, Subject = job.Title, Text = "The job failed. The list of jobs says why and runs it again.", Href = "/jobs" });
            await db.SaveChangesAsync(stop);
        }

        await transaction.CommitAsync(stop);
    }

    /// <summary>Lets a job go unfinished because the program stops: another node, or this one after its start, goes on at once.</summary>
    public Task Release(JobRow job) => Update(
        Held(job),
        rows => rows.ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Queued).SetProperty(j => j.LeaseBy, "").SetProperty(j => j.Attempts, j => j.Attempts - 1), CancellationToken.None),
        CancellationToken.None);

    async Task<JobRow?> Due(DateTime now, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Set<JobRow>().AsNoTracking()
            .Where(j => (j.State == JobState.Queued && j.NextAt <= now) || (j.State == JobState.Running && j.LeaseUntil < now))
            .OrderBy(j => j.Id)
            .FirstOrDefaultAsync(stop);
    }

    async Task<int> Update(Func<CustodianDb, IQueryable<JobRow>> which, Func<IQueryable<JobRow>, Task<int>> update, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        await using var pass = await gate.Enter(stop);
        return await update(which(db));
    }

    static Func<CustodianDb, IQueryable<JobRow>> Same(JobRow job) =>
        db => db.Set<JobRow>().Where(j => j.Id == job.Id && j.State == job.State && j.LeaseBy == job.LeaseBy && j.Attempts == job.Attempts);

    static Func<CustodianDb, IQueryable<JobRow>> Held(JobRow job) => db => db.Set<JobRow>().Where(j => j.Id == job.Id && j.LeaseBy == job.LeaseBy);

    static string Short(string text) => text.Length > 500 ? text[..500] : text;
}
