using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Model;
using Custodian.Store.Slices;

namespace Custodian.Access;

/// <summary>The transaction that <see cref="AccessWriter"/> runs: its database, its time, and what it will leave in the audit trail.</summary>
sealed class AccessChange(CustodianDb db, Ids ids, DateTime now)
{
    readonly List<AuditEntry> _entries = [];

    public CustodianDb Db => db;

    public Ids Ids => ids;

    public DateTime Now => now;

    public IReadOnlyList<AuditEntry> Entries => _entries;

    public void Record(string action, AuditVerb verb, Caller caller, string outcome = "ok", string detail = "") =>
        _entries.Add(new AuditEntry(now, caller, action, verb, outcome) { Object = "sign-in", Detail = detail });
}
