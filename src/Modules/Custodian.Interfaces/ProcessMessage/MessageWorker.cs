using Custodian.Interfaces.Model;
using Custodian.Kernel;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Custodian.Interfaces.ProcessMessage;

/// <summary>
/// Applies stored messages in the order they arrived, one after the other, so that each patient's events keep their order. A message that
/// cannot be applied is set aside and does not stop the rest. After a restart it goes on with what is stored.
/// </summary>
sealed partial class MessageWorker(IDbContextFactory<CustodianDb> databases, SliceRunner runner, MessageSignal signal, TimeProvider clock, ILogger<MessageWorker> log) : BackgroundService
{
    const int Batch = 500;

    /// <summary>How often a message is tried when somebody changed the same record at the same moment.</summary>
    const int Tries = 5;

    /// <summary>Applies everything that is stored and waits. Tests and replay call it directly.</summary>
    /// <returns>How many messages were looked at.</returns>
    public async Task<int> Drain(CancellationToken stop = default)
    {
        var looked = 0;
        while (await Next(stop) is { Count: > 0 } ids)
        {
            foreach (var id in ids)
            {
                await Apply(id, stop);
                looked++;
            }
        }

        return looked;
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

    async Task<List<MessageId>> Next(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Set<InboundMessage>().Where(m => m.Status == MessageStatus.Received).OrderBy(m => m.Id).Select(m => m.Id).Take(Batch).ToListAsync(stop);
    }

    async Task Apply(MessageId id, CancellationToken stop)
    {
        Problem? problem;
        try
        {
            var tries = 0;
            do
            {
                problem = (await runner.Run(ProcessMessage.Definition, InterfaceCaller.Worker, id, stop)).Problem;
            }
            while (problem is { Code: "STO-0409" or "STO-0408" } && ++tries < Tries);
        }
        catch (Exception e) when (e is not OperationCanceledException and not OutOfMemoryException)
        {
            LogFailed(log, e, id.Value);
            problem = Problem.Invalid("INT-0500", $"The program failed on this message ({e.GetType().Name}). Report it; replay the message after the correction.");
        }

        if (problem is { Kind: ProblemKind.Unavailable })
        {
            throw new IOException(problem.Text);
        }

        if (problem is not null)
        {
            await runner.Run(SetAside.Definition, InterfaceCaller.Worker, new(id, problem), stop);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Message} failed and is in the dead-letter list")]
    static partial void LogFailed(ILogger log, Exception e, long message);

    [LoggerMessage(Level = LogLevel.Error, Message = "The message worker pauses: the store did not answer")]
    static partial void LogPaused(ILogger log, Exception e);
}
