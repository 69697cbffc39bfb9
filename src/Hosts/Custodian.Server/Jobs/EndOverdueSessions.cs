using Custodian.Access;
using Quartz;

namespace Custodian.Server.Jobs;

/// <summary>Ends the sessions of browsers that never came back, so that each has its time-out in the audit trail.</summary>
[DisallowConcurrentExecution]
sealed class EndOverdueSessions(AccessAdmin access) : IJob
{
    public static readonly JobKey Key = new("access.end-overdue-sessions");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await access.EndOverdueSessions(cancellationToken);
}
