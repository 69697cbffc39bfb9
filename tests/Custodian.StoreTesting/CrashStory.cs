using Custodian.Store;
using Custodian.Store.Facts;
using Custodian.Store.Home;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Custodian.StoreTesting;

/// <summary>
/// A piece of work that is stopped before and after each of its commits. What was on the disk at that moment is opened by a new instance, the
/// work is done again as its user or sender would, and the store must be what the undisturbed work leaves.
/// </summary>
public sealed record CrashStory
{
    /// <summary>A hospital just before the work; each crash has a copy of it.</summary>
    public required Func<Task<Hospital>> Open { get; init; }

    /// <summary>Services that every instance needs: packs, for example.</summary>
    public Action<IServiceCollection>? Services { get; init; }

    public required Func<Hospital, Task> Work { get; init; }

    /// <summary>What people and senders do who got no answer, after the restart.</summary>
    public required Func<Hospital, Task> Again { get; init; }

    /// <summary>What the story is about, in words: states, codes, totals.</summary>
    public required Func<Hospital, Task<string>> Outcome { get; init; }

    /// <returns>How many commits the work has.</returns>
    public async Task<int> AtEveryCommit()
    {
        await using var prepared = await Open();
        var (whole, commits) = await Undisturbed(prepared);
        for (var at = 1; at <= commits; at++)
        {
            await StopAndGoOn(prepared, CrashMoment.Before, at, whole);
            await StopAndGoOn(prepared, CrashMoment.After, at, whole);
        }

        return commits;
    }

    async Task<(string Whole, int Commits)> Undisturbed(Hospital prepared)
    {
        var point = new CrashPoint();
        await using var hospital = await prepared.Copy(services => Intercept(services, point));
        point.Arm(CrashMoment.Before, int.MaxValue);
        await Work(hospital);
        var commits = point.Commits;
        return (await Left(hospital), commits);
    }

    async Task StopAndGoOn(Hospital prepared, CrashMoment moment, int at, string whole)
    {
        var point = new CrashPoint();
        await using var hospital = await prepared.Copy(services => Intercept(services, point));
        point.Arm(moment, at);
        var work = Work(hospital);
        Assert.Same(point.Reached, await Task.WhenAny(work, point.Reached));

        await using var restarted = await hospital.Crash(Services);
        await Again(restarted);
        await restarted.Drain();

        var story = $"stopped {moment} commit {at}: ";
        Assert.Equal(story + whole, story + await Left(restarted));
        Assert.Empty((await restarted.VerifyAudit()).Findings);
        Assert.Equal(0, await restarted.Query(db => db.Set<FactDelivery>().CountAsync(d => d.Status != DeliveryStatus.Done)));
    }

    /// <summary>The outcome and the number of rows of every table but the audit trail, which also holds what was tried twice.</summary>
    async Task<string> Left(Hospital hospital)
    {
        var counts = await hospital.Query(async db =>
        {
            var tables = db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Where(t => t != "store_audit_event").Distinct().Order(StringComparer.Ordinal).ToList();
            List<string> found = [];
            foreach (var table in tables)
            {
#pragma warning disable EF1002 // The names of tables come from the model.
                found.Add($"{table} {await db.Database.SqlQueryRaw<int>($"select cast(count(*) as int) as \"Value\" from {table}").SingleAsync()}");
#pragma warning restore EF1002
            }

            return found;
        });
        return $"{await Outcome(hospital)} | {string.Join(", ", counts.Where(c => !c.EndsWith(" 0", StringComparison.Ordinal)))}";
    }

    void Intercept(IServiceCollection services, CrashPoint point)
    {
        Services?.Invoke(services);
        services.Replace(ServiceDescriptor.Singleton(sp =>
            new DbContextOptionsBuilder<CustodianDb>(StoreRegistration.DatabaseOptions(sp.GetRequiredService<CustodianOptions>())).AddInterceptors(point).Options));
    }
}
