using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Custodian.CrashHost;

/// <summary>Counts commits and ends the process at one of them as a power cut would: SIGKILL, no finally block, no flush.</summary>
sealed class KillAtCommit(bool before, int at) : DbTransactionInterceptor
{
    public int Commits { get; private set; }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Commits++;
        if (before && Commits == at)
        {
            Die();
        }

        return base.TransactionCommittingAsync(transaction, eventData, result, cancellationToken);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!before && Commits == at)
        {
            Die();
        }

        return base.TransactionCommittedAsync(transaction, eventData, cancellationToken);
    }

    static void Die() => Process.GetCurrentProcess().Kill();
}
