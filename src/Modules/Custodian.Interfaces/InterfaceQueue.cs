using Custodian.Interfaces.ProcessMessage;
using Custodian.Interfaces.ReceiveMessages;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Interfaces;

/// <summary>The module's face for the command line, the demo and tests: store messages and apply what is stored, without a listener.</summary>
public sealed class InterfaceQueue
{
    readonly SliceRunner _runner;
    readonly MessageWorker _worker;

    internal InterfaceQueue(SliceRunner runner, MessageWorker worker) => (_runner, _worker) = (runner, worker);

    /// <summary>Stores messages as the listener would.</summary>
    /// <returns>The acknowledgements, in order.</returns>
    public async Task<Outcome<IReadOnlyList<byte[]>>> Store(IReadOnlyList<ReadOnlyMemory<byte>> messages, string channel, CancellationToken stop = default)
    {
        var stored = await _runner.Run(ReceiveMessages.ReceiveMessages.Definition, InterfaceCaller.Listener, [.. messages.Select(m => new Incoming(m, channel))], stop);
        return stored.Then<IReadOnlyList<byte[]>>(answers => [.. answers.Select(a => a.Answer)]);
    }

    /// <summary>Applies everything that is stored and waits.</summary>
    public Task<int> ApplyAll(CancellationToken stop = default) => _worker.Drain(stop);
}
