using System.Threading.Channels;
using Custodian.Store.Slices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Custodian.Interfaces.ReceiveMessages;

/// <summary>
/// The one door for messages: collects what connections bring while the last batch is being written, and stores them together. A connection
/// gets its acknowledgement after the commit that holds its message.
/// </summary>
sealed partial class MessageIntake(SliceRunner runner, MessageSignal signal, ILogger<MessageIntake> log) : BackgroundService
{
    const int BatchLimit = 256;

    readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(4096) { SingleReader = true });

    /// <summary>Stores one message.</summary>
    /// <returns>Null when the store could not take it: the sender is to be told to send it again.</returns>
    public async Task<byte[]?> Store(Incoming message, CancellationToken stop)
    {
        var waiting = new Waiting(message);
        await _queue.Writer.WriteAsync(waiting, stop);
        return await waiting.Answer.Task.WaitAsync(stop);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Waiting>(BatchLimit);
        while (await _queue.Reader.WaitToReadAsync(stoppingToken))
        {
            while (batch.Count < BatchLimit && _queue.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            await StoreTogether(batch);
            batch.Clear();
        }
    }

    async Task StoreTogether(List<Waiting> batch)
    {
        try
        {
            var stored = await runner.Run(ReceiveMessages.Definition, InterfaceCaller.Listener, [.. batch.Select(w => w.Message)]);
            for (var i = 0; i < batch.Count; i++)
            {
                batch[i].Answer.SetResult(stored.Ok ? stored.Value[i].Answer : null);
            }

            signal.Set();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogNotStored(log, e, batch.Count);
            batch.ForEach(w => w.Answer.TrySetResult(null));
        }
    }

    sealed record Waiting(Incoming Message)
    {
        public TaskCompletionSource<byte[]?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} messages could not be stored; their senders are asked to send them again")]
    static partial void LogNotStored(ILogger log, Exception e, int count);
}
