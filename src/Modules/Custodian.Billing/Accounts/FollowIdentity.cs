using Custodian.Billing.Model;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.Accounts;

/// <summary>What the identity work means for bills (WORKFLOWS 27): an overlay stops them, a visit moved to another person has to be billed again.</summary>
static class FollowIdentity
{
    /// <summary>Asks whether the record is in quarantine now, so that facts told twice or late change nothing.</summary>
    public static async Task Quarantine(SliceContext s, PatientId patient, bool held)
    {
        var id = await PatientRecords.Resolve(s, patient);
        if (await PatientRecords.Find(s, id) is not { } person || person.Quarantined != held)
        {
            return;
        }

        foreach (var encounter in await s.Db.Set<EncounterView>().Where(e => e.PatientId == id).OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(s.Stop))
        {
            if (await AccountWork.Load(s, encounter) is { } work)
            {
                Apply(work, held);
                work.Settle();
            }
        }
    }

    public static async Task HoldIfQuarantined(SliceContext s, AccountWork work)
    {
        if (await PatientRecords.Find(s, work.Visit.PatientId) is { Quarantined: true })
        {
            Apply(work, held: true);
        }
    }

    /// <summary>The account follows its visit: what was sent named the wrong person, and the quarantine is that of the new one.</summary>
    public static async Task Moved(SliceContext s, EncounterRefiled fact)
    {
        if (await AccountWork.Load(s, fact.Encounter) is not { } work)
        {
            return;
        }

        var held = await PatientRecords.Find(s, work.Visit.PatientId) is { Quarantined: true };
        Apply(work, held);
        ClaimWork.FlagRebill(work, "The visit was moved to another person after billing.");
        work.Settle();
        await s.Db.SaveChangesAsync(s.Stop);
        await FollowAccount.Refresh(s, fact.Encounter);
    }

    static void Apply(AccountWork work, bool held)
    {
        if (held)
        {
            work.Hold(HoldReason.Overlay, "The record may hold two people. Whose bill this is has to be settled first.");
        }
        else
        {
            work.Clear(HoldReason.Overlay);
        }
    }
}
