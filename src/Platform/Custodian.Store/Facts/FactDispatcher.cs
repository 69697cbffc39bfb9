using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Custodian.Store.Facts;

/// <summary>
/// Delivers facts: at least once, in order per subscriber and patient. A delivery that fails is tried again with growing pauses and holds
/// back later facts of the same patient for that subscriber; after the last attempt it stays in the failed list until retried by a person.
/// </summary>
public sealed partial class FactDispatcher(
    IDbContextFactory<CustodianDb> databases,
    FactTypes types,
    FactSignal signal,
    SliceRunner runner,
    TimeProvider clock,
    ILogger<FactDispatcher> log) : BackgroundService
{
    const int MaxAttempts = 8;
    const int Batch = 500;

    /// <summary>Delivers all that is due now. Tests and bulk loads call it directly.</summary>
    /// <returns>How many deliveries were tried.</returns>
    public async Task<int> Drain(CancellationToken stop = default)
    {
        var tried = 0;
        while (true)
        {
            var due = await Due(stop);
            if (due.Count == 0)
            {
                return tried;
            }

            foreach (var delivery in due)
            {
                await Deliver(delivery, stop);
                tried++;
            }
        }
    }

    /// <summary>Puts the failed deliveries back to pending.</summary>
    public async Task<int> RetryFailed(CancellationToken stop = default)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var now = Instant.Of(clock);
        var count = await db.Set<FactDelivery>().Where(d => d.Status == DeliveryStatus.Failed)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Status, DeliveryStatus.Pending).SetProperty(d => d.Attempts, 0).SetProperty(d => d.NextAt, now), stop);
        signal.Set();
        return count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Drain(stoppingToken);
                await signal.Wait(TimeSpan.FromSeconds(5), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                LogPaused(log, e);
                await Task.Delay(TimeSpan.FromSeconds(5), clock, stoppingToken);
            }
        }
    }

    /// <summary>The first open delivery of each subscriber and patient, when it is due.</summary>
    async Task<List<FactDelivery>> Due(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var now = Instant.Of(clock);
        var open = await db.Set<FactDelivery>().AsNoTracking()
            .Where(d => d.Status == DeliveryStatus.Pending && d.NextAt <= now)
            .Where(d => !db.Set<FactDelivery>().Any(e => e.Subscriber == d.Subscriber && e.OrderKey == d.OrderKey && e.Status != DeliveryStatus.Done && e.FactId < d.FactId))
            .OrderBy(d => d.FactId)
            .Take(Batch)
            .ToListAsync(stop);
        return open;
    }

    async Task Deliver(FactDelivery delivery, CancellationToken stop)
    {
        var slice = Slice.Write<FactDelivery, bool>("store.deliver", "store.deliver", Scope.System, AuditVerb.Transmit, React) with { Name = delivery.Subscriber };
        try
        {
            var outcome = await runner.Run(slice, Caller.System(delivery.Subscriber), delivery, stop);
            if (outcome.Problem is { } problem)
            {
                await Postpone(delivery, problem.Code + " " + problem.Text, stop);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException and not OutOfMemoryException)
        {
            LogFailed(log, e, delivery.Subscriber, delivery.FactId);
            await Postpone(delivery, e.GetType().Name, stop);
        }
    }

    async Task<Outcome<bool>> React(SliceContext context, FactDelivery delivery)
    {
        // Claimed by status: whoever changes the row first does the work, another node sees none left.
        var claimed = await context.Db.Set<FactDelivery>()
            .Where(d => d.FactId == delivery.FactId && d.Subscriber == delivery.Subscriber && d.Status == DeliveryStatus.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Status, DeliveryStatus.Done), context.Stop);
        if (claimed == 0)
        {
            return false;
        }

        var row = await context.Db.Set<FactRow>().AsNoTracking().SingleAsync(f => f.Id == delivery.FactId, context.Stop);
        if (types.Subscriber(delivery.Subscriber) is { } subscriber)
        {
            context.Accessed(row.PatientId, obj: row.Type);
            await subscriber.Handle(context, types.FromRow(row));
        }

        return true;
    }

    async Task Postpone(FactDelivery delivery, string error, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var attempts = delivery.Attempts + 1;
        var status = attempts >= MaxAttempts ? DeliveryStatus.Failed : DeliveryStatus.Pending;
        var next = Instant.Of(clock).AddSeconds(Math.Pow(2, attempts));
        var text = error.Length > 500 ? error[..500] : error;
        await db.Set<FactDelivery>().Where(d => d.FactId == delivery.FactId && d.Subscriber == delivery.Subscriber)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Status, status).SetProperty(d => d.Attempts, attempts).SetProperty(d => d.NextAt, next).SetProperty(d => d.Error, text), stop);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery of fact {Fact} to {Subscriber} failed")]
    static partial void LogFailed(ILogger log, Exception e, string subscriber, long fact);

    [LoggerMessage(Level = LogLevel.Error, Message = "Fact delivery pauses: the store did not answer")]
    static partial void LogPaused(ILogger log, Exception e);
}
