using Custodian.Encounters;
using Custodian.Encounters.History;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Records;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>
/// ADT events of a visit (FACTS 4). The account is PID-18, else the visit number of PV1-19. An event about a visit that is not known opens
/// it, since feeds are switched on in the middle of stays, unless the sender's settings say to hold; a cancellation waits for what it cancels.
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

        if (visit is null && await MustWait(s, sender) is { } held)
        {
            return held;
        }

        // A visit that opens under a retired number is filed where that number lies, so that an unmerge gives it back.
        var filedUnder = visit is null ? await People.FiledUnder(s, sender, sender.Message.Pid, patient.Value) : patient.Value;
        return (await Happened(s, sender, new(filedUnder, sender.Facility.Id, account), visit)).Then(applied => applied with { Patient = patient.Value });
    }

    public static string? Account(Sender sender) =>
        sender.Message.Pid.Account?.Value ?? sender.Message.Pv1.VisitNumber?.Value ?? sender.Message.Pv1.AlternateVisitNumber?.Value;

    static async Task<Outcome<Applied>> Happened(SliceContext s, Sender sender, VisitAccount account, EncounterView? visit)
    {
        var trigger = sender.Message.Event;
        var said = await VisitFields.Said(s, sender);
        var at = trigger == "A03" ? sender.Utc(sender.Message.Pv1.Discharged) ?? sender.EventAt : sender.EventAt;
        var done = await EncounterRecords.Happened(s, account, VisitTriggers.Kind(trigger), (at, sender.SaidAt), VisitEventFields.Of(sender, said), sender.Message.Evn.Reason ?? "");
        if (done.Problem is { } problem)
        {
            return problem;
        }

        if (trigger is "A06" or "A07" && await Renumbered.Follow(s, sender, account, done.Value) is { } refused)
        {
            return refused;
        }

        return new Applied(account.Patient, done.Value) with { NoteCode = await Filed(s, trigger, visit) ? "INT-0002" : "", Note = await Filed(s, trigger, visit) ? "The visit is cancelled and documents are filed under it. Open its chart and move or retract them." : "" };
    }

    /// <summary>A cancelled visit with documents is a task for a person: nothing is thrown away by a message.</summary>
    static async Task<bool> Filed(SliceContext s, string trigger, EncounterView? visit) =>
        trigger == "A11" && visit is not null && (await DocumentRecords.OfEncounter(s, visit.Id)).Count > 0;

    static async Task<Problem?> MustWait(SliceContext s, Sender sender)
    {
        var trigger = sender.Message.Event;
        if (VisitTriggers.IsCancel(trigger))
        {
            return Problem.NotFound("INT-0202", "The visit this message cancels something of is not known yet. It is held and tried again when the visit arrives.");
        }

        return !VisitTriggers.Opens(trigger) && await UnknownVisits.AreHeld(s, sender.Facility.Id)
            ? Problem.NotFound("INT-0221", "The visit of this message is not known yet, and this sender's messages do not open visits. It is held and tried again when the visit arrives.")
            : null;
    }
}
