using Custodian.Billing.Accounts;
using Custodian.Billing.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Custodian.Ui.Web;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing;

/// <summary>The billing column of the chart.</summary>
static class BillingTrack
{
    public static StatusTrack Track { get; } = new("Billing", 50, Permissions.Read, Read);

    static async Task<TrackState> Read(SliceContext s, EncounterId encounter)
    {
        var href = $"/billing/accounts/{encounter}";
        if (await BillingRecords.State(s, encounter) is not { } account)
        {
            return new(StateKind.Idle, "No account yet", href);
        }

        if (account.State != AccountState.Held)
        {
            return new(StateWords.Kind(account.State), StateWords.Of(account.State), href);
        }

        var holds = await s.Db.Set<AccountHold>().AsNoTracking().Where(h => h.EncounterId == encounter && h.ClearedAt == null && h.Reason != HoldReason.BillDays).OrderBy(h => h.Id).ToListAsync(s.Stop);
        return new(StateKind.Warn, holds.Count == 0 ? "Held" : "Held: " + string.Join(", ", holds.Select(h => LowerFirst(HoldWords.Of(h.Reason)))), href);
    }

    static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
