using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Custodian.StoreTesting;

/// <summary>
/// Counts commits and, at one of them, stops the work for ever: no later statement, no finally block and no flush of it runs, as after SIGKILL.
/// </summary>
public sealed class CrashPoint : DbTransactionInterceptor
{
    readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    CrashMoment _moment;
    int _at = int.MinValue;

    /// <summary>Ends when the work stands at the commit.</summary>
    public Task Reached => _reached.Task;

    public int Commits { get; private set; }

    /// <summary>Counts from here on.</summary>
    /// <param name="at">Number of the commit to stop at, from 1; <see cref="int.MaxValue"/> to count only.</param>
    public void Arm(CrashMoment moment, int at) => (_moment, _at) = (moment, at);

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Commits += _at > 0 ? 1 : 0;
        await StopAt(CrashMoment.Before);
        return result;
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => StopAt(CrashMoment.After);

    async Task StopAt(CrashMoment moment)
    {
        if (moment == _moment && Commits == _at)
        {
            _reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        }
    }
}
