using Custodian.Billing.Model;
using Custodian.Kernel;
using Custodian.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing;

/// <summary>Money of a visit that goes: charges and claims stop its deletion; charges go over to the account it is joined to, claims that were sent stop that.</summary>
static class VisitCharges
{
    public static VisitJoin Charges { get; } = new(
        async (db, visit, stop) => await db.Set<Charge>().Where(c => c.EncounterId == visit).Select(c => c.Id).ToListAsync(stop),
        (db, ids, visits, stop) => db.Set<Charge>().Where(c => ids.Contains(c.Id) && c.EncounterId == visits.From).ExecuteUpdateAsync(set => set.SetProperty(c => c.EncounterId, visits.To), stop));

    public static VisitCheck Check { get; } = new("billing.charges", Find);

    static async Task<IReadOnlyList<Finding>> Find(CustodianDb db, VisitEnd end, CancellationToken stop)
    {
        List<Finding> found = [];
        var charges = end.Into is null ? await db.Set<Charge>().CountAsync(c => c.EncounterId == end.Goes, stop) : 0;
        if (charges > 0)
        {
            found.Add(new("BIL-0511", Severity.Error, "Charges", $"{charges} {(charges == 1 ? "charge stands" : "charges stand")} on the account. Credit or move them first."));
        }

        var sent = await db.Set<Claim>().AsNoTracking().Where(c => (c.EncounterId == end.Goes || c.EncounterId == end.Into) && (c.State == ClaimState.Batched || c.State == ClaimState.Sent)).Select(c => new { c.EncounterId, c.ControlNumber }).ToListAsync(stop);
        found.AddRange(sent.Select(c => c.EncounterId == end.Goes
            ? new Finding("BIL-0512", Severity.Error, $"Claim {c.ControlNumber}", "A claim of the account that goes was sent. Void it with the payer first.")
            : new Finding("BIL-0513", Severity.Warning, $"Claim {c.ControlNumber}", "A claim of the account that stays was sent. What comes to it may have to be billed again.")));
        return found;
    }
}
