using Custodian.Kernel;
using Custodian.Store.Audit;

namespace Custodian.Access.SearchAudit;

/// <summary>One page of the events found.</summary>
/// <param name="Total">Events that match, over all pages.</param>
/// <param name="People">For the choice of a person.</param>
public sealed record AuditFound(IReadOnlyList<AuditEvent> Events, int Total, IReadOnlyList<AuditPerson> People);

public sealed record AuditPerson(UserId Id, string Name, string DisplayName);
