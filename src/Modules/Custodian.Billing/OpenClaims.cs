using Custodian.Billing.Model;
using Custodian.Kernel;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing;

/// <summary>What claims and holds say to a merge: nothing stops it, but billing should know.</summary>
static class OpenClaims
{
    public static MergeCheck Check { get; } = new("billing.open-claims", Find);

    static async Task<IReadOnlyList<Finding>> Find(CustodianDb db, MergePair pair, CancellationToken stop)
    {
        var ids = pair.Loser;
        var claims = await db.Set<Claim>().AsNoTracking().Where(c => ids.Contains(c.PatientId) && (c.State == ClaimState.Held || c.State == ClaimState.Ready || c.State == ClaimState.Batched || c.State == ClaimState.Sent))
            .OrderBy(c => c.ControlNumber).Select(c => new { c.ControlNumber, c.State }).ToListAsync(stop);
        var holds = await db.Set<AccountHold>().CountAsync(h => ids.Contains(h.PatientId) && h.ClearedAt == null && h.Reason != HoldReason.Coding && h.Reason != HoldReason.BillDays, stop);
        List<Finding> found = [];
        found.AddRange(claims.Where(c => c.State is ClaimState.Batched).Select(c => new Finding("BIL-0501", Severity.Warning, $"Claim {c.ControlNumber}", "The claim stands in a file that may be on its way. It is not rewritten; look whether the payer takes it under the former number.")));
        found.AddRange(claims.Where(c => c.State is ClaimState.Held or ClaimState.Ready).Select(c => new Finding("BIL-0502", Severity.Info, $"Claim {c.ControlNumber}", "The claim is not sent yet and is built again with the survivor's name and number.")));
        found.AddRange(claims.Where(c => c.State is ClaimState.Sent).Select(c => new Finding("BIL-0503", Severity.Info, $"Claim {c.ControlNumber}", "The claim was sent under the former number and stays as it was sent.")));
        return holds == 0 ? found : [.. found, new Finding("BIL-0504", Severity.Warning, "Holds", $"{holds} billing {(holds == 1 ? "hold is" : "holds are")} open on the record that goes. They stay on their accounts.")];
    }
}
