namespace Custodian.Store.Facts;

/// <summary>Wakes the dispatcher of this process when something was told.</summary>
public sealed class FactSignal : IDisposable
{
    readonly SemaphoreSlim _semaphore = new(0, 1);
    readonly Lock _lock = new();

    public void Set()
    {
        lock (_lock)
        {
            if (_semaphore.CurrentCount == 0)
            {
                _semaphore.Release();
            }
        }
    }

    /// <summary>Returns when something was told, or after <paramref name="atMost"/>: other nodes tell too, and retries come due.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken stop) => _semaphore.WaitAsync(atMost, stop);

    public void Dispose() => _semaphore.Dispose();
}
