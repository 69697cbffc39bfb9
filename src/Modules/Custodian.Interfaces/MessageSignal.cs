namespace Custodian.Interfaces;

/// <summary>Wakes the worker when a message was stored.</summary>
sealed class MessageSignal : IDisposable
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

    public Task Wait(TimeSpan atMost, CancellationToken stop) => _semaphore.WaitAsync(atMost, stop);

    public void Dispose() => _semaphore.Dispose();
}
