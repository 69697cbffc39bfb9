using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Access.VerifyAudit;

/// <summary>Walks the chains of the audit trail and reports the first place where each does not hold.</summary>
static class VerifyAudit
{
    public static readonly Slice<AuditVerifier, AuditReport> Definition =
        Slice.Read<AuditVerifier, AuditReport>("audit.verify", Permissions.AuditVerify, Scope.List, Handle, AuditVerb.Verify, everywhere: "The trail is one for the enterprise: its chain is read as a whole.");

    static async Task<Outcome<AuditReport>> Handle(SliceContext s, AuditVerifier verifier)
    {
        var report = await verifier.Verify(s.Stop);
        s.Accessed(null, obj: "audit trail", detail: report.Holds ? $"holds, {report.Events} events" : $"broken: {report.Findings[0].Code} {report.Findings[0].Place}");
        return report;
    }
}
