using Custodian.Encounters;
using Custodian.Encounters.History;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>A06 and A07 with MRG-3 or MRG-5: the visit goes on under a new number. The old one ends there and both are linked.</summary>
static class Renumbered
{
    public static async Task<Problem?> Follow(SliceContext s, Sender sender, VisitAccount account, EncounterId now)
    {
        var mrg = sender.Message.Segment("MRG");
        var old = mrg.Field(5).Component(1).ValueText ?? mrg.Field(3).Component(1).ValueText;
        if (old is null || old == account.Number || await EncounterRecords.FindByAccount(s, account.Facility, old) is not { } before || before.PatientId != account.Patient || before.Id == now)
        {
            return null;
        }

        await s.Db.SaveChangesAsync(s.Stop);
        // UB-04 patient status 09: admitted as an inpatient of this hospital.
        var ended = await EncounterRecords.Happened(
            s, account with { Number = old }, VisitEventKind.Discharged, (sender.EventAt, sender.SaidAt), new VisitData { DischargeStatus = sender.Message.Event == "A06" ? "09" : "01" }, $"goes on as account {account.Number}");
        if (ended.Ok)
        {
            await EncounterRecords.Continue(s, before.Id, now);
        }

        return ended.Problem;
    }
}
