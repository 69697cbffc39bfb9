namespace Custodian.Store.Slices;

/// <summary>
/// SQLite has one writer. Writers of this process queue here in order of arrival instead of polling the file lock; on PostgreSQL the gate
/// stands open.
/// </summary>
public sealed class WriteGate(bool single) : IDisposable
{
    readonly SemaphoreSlim _one = new(1, 1);

    public async ValueTask<Pass> Enter(CancellationToken stop)
    {
        if (single)
        {
            await _one.WaitAsync(stop);
        }

        return new Pass(single ? _one : null);
    }

    public void Dispose() => _one.Dispose();

    public readonly record struct Pass : IAsyncDisposable
    {
        readonly SemaphoreSlim? _gate;

        internal Pass(SemaphoreSlim? gate) => _gate = gate;

        public ValueTask DisposeAsync()
        {
            _gate?.Release();
            return ValueTask.CompletedTask;
        }
    }
}
