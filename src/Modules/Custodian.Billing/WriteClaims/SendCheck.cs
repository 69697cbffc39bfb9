using Custodian.Billing.Accounts;
using Custodian.Billing.Claims;
using Custodian.Billing.Model;
using Custodian.Coding;
using Custodian.Encounters;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.WriteClaims;

/// <summary>What is asked once more at the moment of sending, of the record itself: a claim may have been ready for days.</summary>
static class SendCheck
{
    /// <returns>What stands against sending and what to do; null when nothing does.</returns>
    public static async Task<string?> Against(SliceContext s, Claim claim)
    {
        if (claim.Gone)
        {
            return "It is already in a file.";
        }

        if (claim.State != ClaimState.Ready)
        {
            return await WhyHeld(s, claim);
        }

        var visit = await EncounterRecords.Find(s, claim.EncounterId);
        if (visit is null || await Quarantine.Holds(s, visit.PatientId))
        {
            return "The patient's record is in quarantine. Nothing is billed until it is sorted out.";
        }

        // A void takes back what was sent, whatever the codes are now.
        if (claim.Frequency == "8")
        {
            return null;
        }

        if (await CodingRecords.Final(s, claim.EncounterId) is not { Reopened: false } coding || coding.Version != claim.CodesVersion)
        {
            return "The codes are being changed. Write it when they are final again.";
        }

        var today = (await FacilityDay.Of(s, claim.FacilityId)).Day(s.Now)!.Value;
        var stops = (await s.Db.Set<AccountHold>().AsNoTracking().Where(h => h.EncounterId == claim.EncounterId && h.ClearedAt == null).ToListAsync(s.Stop)).Where(h => h.Stops(today)).ToList();
        return stops.Count == 0 ? null : $"{stops[0].Detail} Release the hold, or write the claim after it.";
    }

    static async Task<string> WhyHeld(SliceContext s, Claim claim)
    {
        if (claim.State == ClaimState.Withdrawn)
        {
            return "It was withdrawn.";
        }

        var holds = await s.Db.Set<AccountHold>().AsNoTracking().Where(h => h.EncounterId == claim.EncounterId && h.ClearedAt == null && h.Reason != HoldReason.BillDays).ToListAsync(s.Stop);
        return $"Held: {string.Join(", ", holds.Select(h => HoldWords.Of(h.Reason)))}. {string.Join(" ", holds.Select(h => HoldWords.Ends(h.Reason)).Where(t => t.Length > 0))}".TrimEnd();
    }
}
