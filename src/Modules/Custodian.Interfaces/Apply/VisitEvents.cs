using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>
/// ADT events of a visit (FACTS 4). The account is PID-18, else the visit number of PV1-19. An event about a visit that is not known opens
/// it, since feeds are switched on in the middle of stays; a cancellation waits for what it cancels.
/// </summary>
static class VisitEvents
{
    public static async Task<Outcome<Applied>> Apply(SliceContext s, Sender sender)
    {
        var patient = await People.Upsert(s, sender, sender.Message.Pid);
        if (patient.Problem is { } unknown)
        {
            return unknown;
        }

        await s.Db.SaveChangesAsync(s.Stop);
        if (Account(sender) is not { } account)
        {
            return sender.Message.Event is "A08"
                ? new Applied(patient.Value, null)
                : Problem.Invalid("INT-0104", "The message names no account or visit (PID-18, PV1-19). Correct it at the sender, or edit the message and replay it.");
        }

        var visit = await EncounterRecords.FindByAccount(s, sender.Facility.Id, account);
        if (visit is not null && visit.PatientId != patient.Value)
        {
            return Problem.Conflict("INT-0105", $"Account {account} belongs to another patient. Nothing was applied; have the two numbers compared, then edit or replay the message.");
        }

        var said = await VisitFields.Said(s, sender);
        var done = visit is null
            ? await Open(s, sender, patient.Value, account, said)
            : (await Existing(s, sender, visit, said)).Then(_ => visit.Id);
        return done.Then(id => new Applied(patient.Value, id));
    }

    public static string? Account(Sender sender) =>
        sender.Message.Pid.Account?.Value ?? sender.Message.Pv1.VisitNumber?.Value ?? sender.Message.Pv1.AlternateVisitNumber?.Value;

    static async Task<Outcome<EncounterId>> Open(SliceContext s, Sender sender, PatientId patient, string account, VisitData said)
    {
        if (sender.Message.Event is "A11" or "A12" or "A13")
        {
            return Problem.NotFound("INT-0202", "The visit this message cancels something of is not known yet. It is held and tried again when the visit arrives.");
        }

        var state = sender.Message.Event is "A05" ? EncounterState.PreRegistered : EncounterState.InProgress;
        var filedUnder = await People.FiledUnder(s, sender, sender.Message.Pid, patient);
        var opened = await EncounterRecords.Open(s, filedUnder, sender.Facility.Id, account, state, said, said.AdmittedAt ?? sender.EventAt);
        if (opened.Problem is not null || sender.Message.Event is not "A03")
        {
            return opened;
        }

        await s.Db.SaveChangesAsync(s.Stop);
        return (await Discharge(s, sender, opened.Value, said)).Then(_ => opened.Value);
    }

    static async Task<Outcome<Done>> Existing(SliceContext s, Sender sender, EncounterView visit, VisitData said) => sender.Message.Event switch
    {
        "A01" or "A04" => visit.State is EncounterState.Planned or EncounterState.PreRegistered or EncounterState.Arrived
            ? await EncounterRecords.Admit(s, visit.Id, said, sender.EventAt)
            : await Updated(s, sender, visit, said, "Updated"),
        "A02" => await Updated(s, sender, visit, said, "Transferred"),
        "A03" => await Discharge(s, sender, visit.Id, said),
        "A06" or "A07" => await Updated(s, sender, visit, said, "ClassChanged"),
        "A11" => await EncounterRecords.Cancel(s, visit.Id, sender.EventAt),
        "A12" => await Updated(s, sender, visit, said, "TransferCancelled"),
        "A13" => await EncounterRecords.CancelDischarge(s, visit.Id, sender.EventAt),
        _ => await Updated(s, sender, visit, said, "Updated"),
    };

    static async Task<Outcome<Done>> Updated(SliceContext s, Sender sender, EncounterView visit, VisitData said, string kind)
    {
        await EncounterRecords.Update(s, visit.Id, said, sender.EventAt, kind);
        return Done.Value;
    }

    static Task<Outcome<Done>> Discharge(SliceContext s, Sender sender, EncounterId visit, VisitData said)
    {
        var pv1 = sender.Message.Pv1;
        return EncounterRecords.Discharge(s, visit, said with { DischargeStatus = pv1.DischargeDisposition }, sender.Utc(pv1.Discharged) ?? sender.EventAt);
    }
}
