using Custodian.Billing.Model;
using Custodian.Coding;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Facts;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.Accounts;

/// <summary>
/// Follows discharge and coding with holds and claims (WORKFLOWS 14 and 27). One subscriber for all of them, so that the facts of a patient
/// come in their order. Each reaction asks what is true now, so that a fact told twice changes nothing.
/// </summary>
sealed class FollowAccount : IFactSubscriber
{
    public string Name => "billing.account";

    public IReadOnlyList<Type> FactTypes { get; } =
    [
        typeof(EncounterOpened), typeof(EncounterDischarged), typeof(DischargeCancelled), typeof(EncounterCancelled), typeof(EncounterChanged),
        typeof(EncounterCoded), typeof(CodingReopened), typeof(ChargesAdded), typeof(DemographicsChanged), typeof(EncounterRefiled),
        typeof(PatientsMerged), typeof(PatientsUnmerged), typeof(OverlaySuspected), typeof(OverlayCleared),
    ];

    public Task Handle(SliceContext context, IFact fact) => fact switch
    {
        EncounterOpened f => Opened(context, f.Encounter),
        EncounterDischarged f => Discharged(context, f),
        DischargeCancelled f => BackInHouse(context, f),
        EncounterCancelled f => Cancelled(context, f),
        EncounterChanged f => Refresh(context, f.Encounter),
        EncounterCoded f => Refresh(context, f.Encounter),
        CodingReopened f => Reopened(context, f),
        ChargesAdded f => Refresh(context, f.Encounter),
        DemographicsChanged f => RefreshOpenClaims(context, f.Patient),
        EncounterRefiled f => FollowIdentity.Moved(context, f),
        PatientsMerged f => RefreshOpenClaims(context, f.Survivor),
        PatientsUnmerged f => Apart(context, f),
        OverlaySuspected f => FollowIdentity.Quarantine(context, f.Patient, held: true),
        OverlayCleared f => FollowIdentity.Quarantine(context, f.Patient, held: false),
        _ => Task.CompletedTask,
    };

    static async Task Opened(SliceContext s, EncounterId encounter)
    {
        if (await AccountWork.Load(s, encounter) is { } work)
        {
            await FollowIdentity.HoldIfQuarantined(s, work);
            work.Settle();
        }
    }

    /// <summary>Name and number on the claims of both records are those of their own person again.</summary>
    static async Task Apart(SliceContext s, PatientsUnmerged fact)
    {
        await RefreshOpenClaims(s, fact.Survivor);
        await RefreshOpenClaims(s, fact.Loser);
    }

    static async Task Discharged(SliceContext s, EncounterDischarged fact)
    {
        var work = await AccountWork.Load(s, fact.Encounter);
        if (work?.Visit.DischargeDate is not { } left)
        {
            return;
        }

        work.Clear(HoldReason.InHouse);
        var days = (await s.Db.Set<FacilityBilling>().AsNoTracking().SingleOrDefaultAsync(f => f.FacilityId == work.Visit.FacilityId, s.Stop))?.HoldDays ?? new FacilityBilling { FacilityId = work.Visit.FacilityId }.HoldDays;
        var until = left.AddDays(days);
        if (days > 0 && !work.Holds.Any(h => h.Reason == HoldReason.BillDays && h.Until == until))
        {
            work.Hold(HoldReason.BillDays, $"Late charges are waited for until {until:dd-MMM-yyyy}.", until);
        }

        await ClaimWork.Refresh(s, work);
    }

    static async Task BackInHouse(SliceContext s, DischargeCancelled fact)
    {
        // Discharged again before this fact was delivered: the later fact says what counts.
        if (await AccountWork.Load(s, fact.Encounter) is { Visit.DischargeDate: null } work)
        {
            work.Hold(HoldReason.InHouse, "The discharge was cancelled.");
            work.Clear(HoldReason.BillDays);
            ClaimWork.FlagRebill(work, "The discharge was cancelled after billing.");
            work.Settle();
        }
    }

    static async Task Cancelled(SliceContext s, EncounterCancelled fact)
    {
        if (await AccountWork.Load(s, fact.Encounter) is not { } work)
        {
            return;
        }

        foreach (var claim in work.Claims.Where(c => c.Unsent))
        {
            claim.State = ClaimState.Withdrawn;
            work.Note(claim, "Withdrawn", "The encounter was cancelled.");
        }

        ClaimWork.FlagRebill(work, "The encounter was cancelled after billing: void the claim.");
        work.Settle();
    }

    static async Task Reopened(SliceContext s, CodingReopened fact)
    {
        if (await AccountWork.Load(s, fact.Encounter) is not { } work)
        {
            return;
        }

        if (await CodingRecords.Final(s, fact.Encounter) is { Reopened: false } final && final.Version >= fact.Version)
        {
            return;
        }

        work.Hold(HoldReason.Coding, $"The codes are being changed: {fact.Reason}.");
        ClaimWork.FlagRebill(work, $"Codes reopened: {fact.Reason}.");
        work.Settle();
    }

    internal static async Task Refresh(SliceContext s, EncounterId encounter)
    {
        if (await AccountWork.Load(s, encounter) is { } work && work.Account.State != AccountState.Cancelled)
        {
            await ClaimWork.Refresh(s, work);
        }
    }

    static async Task RefreshOpenClaims(SliceContext s, PatientId patient)
    {
        var ids = await PatientRecords.AllIdsOf(s, await PatientRecords.Resolve(s, patient));
        var encounters = await s.Db.Set<Claim>()
            .Where(c => ids.Contains(c.PatientId) && (c.State == ClaimState.Held || c.State == ClaimState.Ready))
            .Select(c => c.EncounterId).Distinct().ToListAsync(s.Stop);
        foreach (var encounter in encounters)
        {
            await Refresh(s, encounter);
        }
    }
}
