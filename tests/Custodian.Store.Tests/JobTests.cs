using System.Globalization;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Jobs;
using Custodian.Store.Jobs.CancelJob;
using Custodian.Store.Jobs.ListJobs;
using Custodian.Store.Jobs.RunJobAgain;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Store.Tests;

/// <summary>A job that counts to its input, one number a turn, on either store.</summary>
public class JobTests
{
    const string Permission = "tests.count";

    static readonly Caller Asker = new(new UserId(7), "ndube", new HashSet<string> { Permission, "jobs.read" }, "test");
    static readonly Caller Other = new(new UserId(8), "other", new HashSet<string> { Permission, "jobs.read" }, "test");

    [Theory, OnBothStores]
    public async Task A_job_runs_turn_by_turn_to_its_end_in_the_name_of_who_asked(StoreKind kind)
    {
        await using var hospital = await Open(kind, CountTo);
        var id = await Ask(hospital, 3);

        Assert.Equal(1, await hospital.Get<JobWorker>().Drain(TestContext.Current.CancellationToken));

        var job = await Find(hospital, id);
        Assert.Equal((JobState.Done, 3L, 3L, "3", 100), (job.State, job.Done, job.Total, job.Result, job.Percent));
        Assert.NotNull(job.EndedAt);
        var turns = await hospital.Query(db => db.Set<AuditEvent>().Where(e => e.Action == "tests.count").Select(e => e.Actor).ToListAsync());
        Assert.Equal(["ndube", "ndube", "ndube"], turns);
        Assert.Empty((await hospital.VerifyAudit()).Findings);
    }

    [Theory, OnBothStores]
    public async Task A_killed_workers_job_goes_on_from_its_last_turn_when_the_lease_has_run_out(StoreKind kind)
    {
        var killed = new CancellationTokenSource();
        await using var hospital = await Open(kind, async (s, turn) =>
        {
            // The process is gone in the middle of the third turn: nothing of it is kept, and nobody gives the lease back.
            return turn.Done == 2 && !killed.IsCancellationRequested ? await Die(killed) : await CountTo(s, turn);
        });
        var id = await Ask(hospital, 5);

        await Assert.ThrowsAsync<InsufficientMemoryException>(() => hospital.Get<JobWorker>().Drain(TestContext.Current.CancellationToken));
        var left = await Find(hospital, id);
        Assert.Equal((JobState.Running, 2L), (left.State, left.Done));

        await using var other = hospital.Reopen(services => services.AddSingleton(Kind(CountTo)));
        other.Clock.SetUtcNow(hospital.Clock.GetUtcNow().AddMinutes(1));
        Assert.Equal(0, await other.Get<JobWorker>().Drain(TestContext.Current.CancellationToken));
        other.Clock.Advance(TimeSpan.FromMinutes(1.5));
        Assert.Equal(1, await other.Get<JobWorker>().Drain(TestContext.Current.CancellationToken));

        var job = await Find(other, id);
        Assert.Equal((JobState.Done, 5L, "5"), (job.State, job.Done, job.Result));
    }

    [Theory, OnBothStores]
    public async Task A_worker_whose_lease_was_taken_stores_nothing_more(StoreKind kind)
    {
        await using var hospital = await Open(kind, CountTo);
        var id = await Ask(hospital, 2);
        var lease = hospital.Get<JobLease>();
        var slow = await lease.Take(TestContext.Current.CancellationToken);
        hospital.Clock.Advance(JobLease.Length + TimeSpan.FromSeconds(1));

        var taken = await lease.Take(TestContext.Current.CancellationToken);
        await lease.PutBack(slow!, "late", TestContext.Current.CancellationToken);

        var job = await Find(hospital, id);
        Assert.NotNull(taken);
        Assert.Equal((JobState.Running, ""), (job.State, job.Error));
    }

    [Theory, OnBothStores]
    public async Task Of_two_workers_one_gets_the_job(StoreKind kind)
    {
        await using var hospital = await Open(kind, CountTo);
        await using var second = hospital.Reopen(services => services.AddSingleton(Kind(CountTo)));
        for (var i = 0; i < 10; i++)
        {
            await Ask(hospital, 2);
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => (i % 2 == 0 ? hospital : second).Get<JobWorker>().Drain(TestContext.Current.CancellationToken)));

        Assert.Equal(10, taken.Sum());
        Assert.Equal(20, await hospital.Query(db => db.Set<AuditEvent>().CountAsync(e => e.Action == "tests.count" && e.Outcome == "ok")));
    }

    [Theory, OnBothStores]
    public async Task A_failing_job_is_tried_three_times_with_pauses_then_waits_for_a_person(StoreKind kind)
    {
        var broken = true;
        await using var hospital = await Open(kind, (s, turn) => broken && turn.Done == 1 ? throw new InvalidOperationException("broken") : CountTo(s, turn));
        var id = await Ask(hospital, 3);

        for (var i = 0; i < 6; i++)
        {
            await hospital.Get<JobWorker>().Drain(TestContext.Current.CancellationToken);
            hospital.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        var failed = await Find(hospital, id);
        Assert.Equal((JobState.Failed, 1L), (failed.State, failed.Done));
        Assert.Contains("InvalidOperationException", failed.Error, StringComparison.Ordinal);

        broken = false;
        Assert.True((await hospital.Run(RunJobAgain.Definition, id, Asker)).Ok);
        await hospital.Get<JobWorker>().Drain(TestContext.Current.CancellationToken);
        var done = await Find(hospital, id);
        Assert.Equal((JobState.Done, 3L, ""), (done.State, done.Done, done.Error));
    }

    [Theory, OnBothStores]
    public async Task A_refusal_fails_the_job_at_once_with_its_words(StoreKind kind)
    {
        await using var hospital = await Open(kind, (_, _) => Task.FromResult<Outcome<JobStep>>(Problem.NotFound("CLI-0105", "No pack is on the shelf.")));
        var id = await Ask(hospital, 3);

        await hospital.Get<JobWorker>().Drain(TestContext.Current.CancellationToken);

        var job = await Find(hospital, id);
        Assert.Equal((JobState.Failed, "CLI-0105 No pack is on the shelf."), (job.State, job.Error));
    }

    [Theory, OnBothStores]
    public async Task A_process_that_dies_at_every_try_does_not_die_for_ever(StoreKind kind)
    {
        await using var hospital = await Open(kind, (_, _) => throw new InsufficientMemoryException());
        var id = await Ask(hospital, 3);

        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<InsufficientMemoryException>(() => hospital.Get<JobWorker>().Drain(TestContext.Current.CancellationToken));
            hospital.Clock.Advance(TimeSpan.FromMinutes(3));
        }

        await hospital.Get<JobWorker>().Drain(TestContext.Current.CancellationToken);
        Assert.Equal(JobState.Failed, (await Find(hospital, id)).State);
    }

    [Theory, OnBothStores]
    public async Task A_running_job_ends_between_two_turns_when_it_is_cancelled(StoreKind kind)
    {
        Hospital? open = null;
        await using var hospital = await Open(kind, async (s, turn) =>
        {
            await s.Db.Set<JobRow>().Where(j => j.Id == turn.Id && turn.Done == 1).ExecuteUpdateAsync(set => set.SetProperty(j => j.CancelAsked, true), s.Stop);
            return await CountTo(s, turn);
        });
        open = hospital;
        var id = await Ask(open, 5);

        await open.Get<JobWorker>().Drain(TestContext.Current.CancellationToken);

        var job = await Find(open, id);
        Assert.Equal((JobState.Cancelled, 2L), (job.State, job.Done));
    }

    [Theory, OnBothStores]
    public async Task Only_who_asked_or_an_administrator_cancels(StoreKind kind)
    {
        await using var hospital = await Open(kind, CountTo);
        var (first, second) = (await Ask(hospital, 5), await Ask(hospital, 5));

        Assert.Equal("STO-0602", (await hospital.Run(CancelJob.Definition, first, Other)).Problem?.Code);
        Assert.True((await hospital.Run(CancelJob.Definition, first, Asker)).Ok);
        Assert.True((await hospital.Run(CancelJob.Definition, second, Hospital.Everyone)).Ok);
        Assert.Equal("STO-0603", (await hospital.Run(CancelJob.Definition, first, Asker)).Problem?.Code);
        Assert.Equal(0, await hospital.Get<JobWorker>().Drain(TestContext.Current.CancellationToken));

        var list = (await hospital.Run(ListJobs.Definition, new(JobsView.Mine), Asker)).Value;
        Assert.Equal((2, 0, 0), (list.Total, list.Counts[JobsView.Open], list.Counts[JobsView.Failed]));
    }

    [Theory, OnBothStores]
    public async Task A_stopping_program_gives_its_job_back_at_once(StoreKind kind)
    {
        using var stop = new CancellationTokenSource();
        await using var hospital = await Open(kind, async (s, turn) =>
        {
            if (turn.Done == 1)
            {
                await stop.CancelAsync();
            }

            return await CountTo(s, turn);
        });
        var id = await Ask(hospital, 5);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hospital.Get<JobWorker>().Drain(stop.Token));

        Assert.Equal(JobState.Queued, (await Find(hospital, id)).State);
        await hospital.Get<JobWorker>().Drain(TestContext.Current.CancellationToken);
        Assert.Equal(JobState.Done, (await Find(hospital, id)).State);
    }

    [Theory, OnBothStores]
    public async Task Jobs_that_ended_ninety_days_ago_are_removed_with_what_they_stored(StoreKind kind)
    {
        IReadOnlyList<JobId> forgotten = [];
        await using var hospital = await Hospital.Open(kind, services => services.AddSingleton(Kind(CountTo) with
        {
            Forget = (_, ids) =>
            {
                forgotten = ids;
                return Task.CompletedTask;
            },
        }));
        var old = await Ask(hospital, 1);
        await hospital.Get<JobWorker>().Drain(TestContext.Current.CancellationToken);
        hospital.Clock.Advance(TimeSpan.FromDays(91));
        var open = await Ask(hospital, 1);

        Assert.Equal(1, (await hospital.Get<JobAdmin>().RemoveOld(TestContext.Current.CancellationToken)).Value);

        Assert.Equal([old], forgotten);
        Assert.Equal([open], await hospital.Query(db => db.Set<JobRow>().Select(j => j.Id).ToListAsync()));
    }

    static Task<Outcome<JobStep>> CountTo(SliceContext s, JobTurn turn)
    {
        var (next, last) = (turn.Done + 1, long.Parse(turn.Input, CultureInfo.InvariantCulture));
        return Task.FromResult<Outcome<JobStep>>(new JobStep(next, last, next.ToString(CultureInfo.InvariantCulture), next == last));
    }

    /// <summary>What the worker never catches, as a killed process never does.</summary>
    static async Task<Outcome<JobStep>> Die(CancellationTokenSource killed)
    {
        await killed.CancelAsync();
        throw new InsufficientMemoryException();
    }

    static JobKind Kind(Func<SliceContext, JobTurn, Task<Outcome<JobStep>>> turn) => new("tests.count", Permission, turn, id => $"/count/{id}", (_, _) => Task.CompletedTask);

    static Task<Hospital> Open(StoreKind kind, Func<SliceContext, JobTurn, Task<Outcome<JobStep>>> turn) => Hospital.Open(kind, services => services.AddSingleton(Kind(turn)));

    static async Task<JobId> Ask(Hospital hospital, int to)
    {
        var slice = Slice.Write<int, JobId>("tests.ask", Permission, Scope.System, AuditVerb.Originate, (s, n) =>
            Task.FromResult<Outcome<JobId>>(LongJobs.Ask(s, "tests.count", $"Count to {n}", n.ToString(CultureInfo.InvariantCulture))));
        return (await hospital.Run(slice, to, Asker)).Value;
    }

    static async Task<JobView> Find(Hospital hospital, JobId id) => (await hospital.Do<JobView?[]>(async s => new[] { await LongJobs.Find(s, id) })).Value[0]!;
}
