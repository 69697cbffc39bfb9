using Custodian.Billing.Claims;
using Custodian.Billing.Model;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.X12;

namespace Custodian.Billing.Accounts;

/// <summary>Builds the claim that an account needs now, and flags the one that went out when it is no longer right.</summary>
static class ClaimWork
{
    /// <summary>
    /// Brings the account's claim up to date: an unsent claim is built again in place, a sent one stays as it was and is followed by a
    /// replacement when it is flagged for rebill. Building again from the same data changes nothing.
    /// </summary>
    public static async Task Refresh(SliceContext s, AccountWork work)
    {
        if (work.Visit.State != EncounterState.Discharged)
        {
            work.Settle();
            return;
        }

        var sources = await ClaimSources.Read(s, work.Account);
        if (sources is null || sources.Coding.Reopened)
        {
            work.Hold(HoldReason.Coding, sources is null ? "Waits for final coding." : "The codes are being changed.");
            work.Settle();
            return;
        }

        work.Clear(HoldReason.Coding);
        if (Due(work, sources) is { } claim)
        {
            Build(s, work, claim, sources);
        }

        work.Settle();
    }

    /// <summary>A claim that is gone needs a replacement; the reasons gather until it is built.</summary>
    public static void FlagRebill(AccountWork work, string reason)
    {
        if (work.Newest is { Gone: true } claim && !claim.RebillReason.Contains(reason, StringComparison.Ordinal))
        {
            claim.RebillReason = claim.RebillReason.Length == 0 ? reason : $"{claim.RebillReason} {reason}";
            work.Note(claim, "Rebill needed", reason);
        }
    }

    /// <summary>The claim to be built; null when what was sent still stands.</summary>
    static Claim? Due(AccountWork work, ClaimSources sources)
    {
        switch (work.Newest)
        {
            case null:
                return work.Add("1", null);
            // A void says again what it takes back: it is never built from newer data.
            case { Unsent: true, Frequency: "8" }:
                return null;
            case { Unsent: true } open:
                return open;
            case { Frequency: "8", State: ClaimState.Sent }:
                return null;
        }

        var gone = work.Newest;
        if (gone.CodesVersion < sources.Coding.Version)
        {
            FlagRebill(work, $"Codes changed to version {sources.Coding.Version}.");
        }

        var total = sources.Charges.Aggregate(Money.Zero, (sum, c) => sum + c.Amount);
        if (total != gone.Total)
        {
            FlagRebill(work, $"Charges are {total}, billed were {gone.Total}.");
        }

        return gone is { State: ClaimState.Sent, RebillReason.Length: > 0 } ? work.Add("7", gone.Id) : null;
    }

    static void Build(SliceContext s, AccountWork work, Claim claim, ClaimSources sources)
    {
        var corrected = work.Claims.Find(c => c.Id == claim.Corrects);
        var content = ClaimBuild.Of(sources, claim, corrected?.PayerNumber ?? "");
        var findings = ClaimFindings.Of(sources, content);
        var (json, found) = (ClaimText.Of(content), ClaimText.Of(findings));
        if (json != claim.ContentJson || found != claim.FindingsJson)
        {
            Keep(s, claim, content, findings);
            claim.CodesVersion = sources.Coding.Version;
            work.Note(claim, claim.ContentJson.Length == 0 ? "Built" : "Built again", $"codes version {claim.CodesVersion}, {content.TotalCharge}");
            (claim.ContentJson, claim.FindingsJson) = (json, found);
        }

        claim.CodesVersion = sources.Coding.Version;
        if (claim.Errors > 0)
        {
            work.Hold(HoldReason.Edits, claim.Errors == 1 ? "1 error in the claim." : $"{claim.Errors} errors in the claim.");
        }
        else
        {
            work.Clear(HoldReason.Edits);
        }
    }

    static void Keep(SliceContext s, Claim claim, InstitutionalClaim content, IReadOnlyList<Finding> findings)
    {
        claim.TypeOfBill = content.TypeOfBill;
        claim.PayerId = content.Payer.Id;
        claim.PayerName = content.Payer.Name;
        claim.Total = content.TotalCharge;
        claim.Errors = findings.Count(f => f.Severity == Severity.Error);
        claim.BuiltAt = s.Now;
    }
}
