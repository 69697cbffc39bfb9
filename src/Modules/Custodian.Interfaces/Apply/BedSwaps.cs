using Custodian.Encounters;
using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>A17: two PID and PV1 pairs, both patients moved in one step.</summary>
static class BedSwaps
{
    public static async Task<Outcome<Applied>> Apply(SliceContext s, Sender sender)
    {
        var pairs = Pairs(sender.Message);
        if (pairs.Count != 2)
        {
            return Problem.Invalid("INT-0121", "A swap of beds names two patients with their visits (PID and PV1 twice). Correct it at the sender, or edit the message and replay it.");
        }

        List<(EncounterId Visit, VisitData Place, PatientId Patient)> moves = [];
        foreach (var (pid, pv1) in pairs)
        {
            var found = await Find(s, sender, pid, pv1);
            if (found.Problem is { } problem)
            {
                return problem;
            }

            moves.Add(found.Value);
        }

        var done = await EncounterRecords.Swap(s, (moves[0].Visit, moves[0].Place), (moves[1].Visit, moves[1].Place), (sender.EventAt, sender.SaidAt));
        return done.Then(_ => new Applied(moves[0].Patient, moves[0].Visit));
    }

    static async Task<Outcome<(EncounterId, VisitData, PatientId)>> Find(SliceContext s, Sender sender, Pid pid, Pv1 pv1)
    {
        var patient = await People.Upsert(s, sender, pid);
        if (patient.Problem is { } unknown)
        {
            return unknown;
        }

        var account = pid.Account?.Value ?? pv1.VisitNumber?.Value ?? pv1.AlternateVisitNumber?.Value;
        var visit = account is null ? null : await EncounterRecords.FindByAccount(s, sender.Facility.Id, account);
        return visit switch
        {
            null when account is null => Problem.Invalid("INT-0104", "The message names no account or visit (PID-18, PV1-19). Correct it at the sender, or edit the message and replay it."),
            null => Problem.NotFound("INT-0222", "A visit of this swap of beds is not known yet. The message is held and tried again when it arrives."),
            { } v when v.PatientId != patient.Value => Problem.Conflict("INT-0105", $"Account {account} belongs to another patient. Nothing was applied; have the two numbers compared, then edit or replay the message."),
            _ => (visit.Id, new VisitData { Unit = pv1.Location?.PointOfCare, Room = pv1.Location?.Room, Bed = pv1.Location?.Bed }, patient.Value),
        };
    }

    static List<(Pid Pid, Pv1 Visit)> Pairs(Hl7Message message)
    {
        List<(Pid, Pv1)> pairs = [];
        var pid = default(Pid);
        foreach (var segment in message.AllSegments)
        {
            switch (segment.Name)
            {
                case "PID":
                    pid = new(segment);
                    break;
                case "PV1" when pid.Exists:
                    pairs.Add((pid, new(segment)));
                    break;
            }
        }

        return pairs;
    }
}
