using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.SearchAudit;

/// <summary>Which events of the audit trail are asked for. Null means any.</summary>
/// <param name="Action">The start of the action: <c>coding.</c> or <c>coding.finalize</c>.</param>
/// <param name="Refused">True for refused actions, false for those that were done.</param>
/// <param name="Until">The day after the last.</param>
public sealed record AuditQuestion(PatientId? Patient, UserId? User, string? Action, bool? Refused, DateTime? From, DateTime? Until)
{
    internal IQueryable<AuditEvent> Over(SliceContext s)
    {
        var events = s.Db.Set<AuditEvent>().AsNoTracking();
        if (Patient is { } patient)
        {
            events = events.Where(e => e.PatientId == patient);
        }

        if (User is { } user)
        {
            events = events.Where(e => e.UserId == user);
        }

        if (Action is { Length: > 0 } action)
        {
            events = events.Where(e => e.Action.StartsWith(action));
        }

        if (Refused is { } refused)
        {
            events = events.Where(e => (e.Outcome != "ok") == refused);
        }

        if (From is { } from)
        {
            events = events.Where(e => e.At >= from);
        }

        if (Until is { } until)
        {
            events = events.Where(e => e.At < until);
        }

        return events.OrderByDescending(e => e.At).ThenBy(e => e.Node).ThenByDescending(e => e.Seq);
    }

    /// <summary>The question in the audit event about the search itself.</summary>
    public override string ToString() => string.Join(' ', new[]
    {
        User is { } user ? $"user={user}" : null,
        Action is { Length: > 0 } action ? $"action={action}" : null,
        Refused is { } refused ? $"refused={refused}" : null,
        From is { } from ? $"from={from:yyyy-MM-dd}" : null,
        Until is { } until ? $"until={until:yyyy-MM-dd}" : null,
    }.OfType<string>());
}
