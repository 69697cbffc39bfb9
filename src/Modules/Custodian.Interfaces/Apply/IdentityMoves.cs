using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Merging;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>
/// Moves that change the parent: A43 a patient's number, A44 an account (MRG-3), A45 a visit (MRG-5), from the patient of MRG-1 to that of the
/// PID. What moves keeps its row, so nothing is lost or doubled: with a number goes what was filed under it, with a visit what belongs to it.
/// </summary>
static class IdentityMoves
{
    public static async Task<Outcome<Applied>> Apply(SliceContext s, Sender sender)
    {
        if (sender.Message.Merges.Count == 0)
        {
            return Problem.Invalid("INT-0103", "The merge names no number to merge away (MRG-1). Correct it at the sender, or edit the message and replay it.");
        }

        await PatientMerging.OneAtATime(s);
        Applied? last = null;
        foreach (var move in sender.Message.Merges)
        {
            var done = sender.Message.Event is "A43" ? await Number(s, sender, move) : await Visit(s, sender, move);
            if (done.Problem is { } refused)
            {
                return refused;
            }

            last = done.Value;
        }

        return last!;
    }

    static async Task<Outcome<Applied>> Number(SliceContext s, Sender sender, MergeGroup move)
    {
        var number = await PatientNumbers.Of(s, sender, PatientNumbers.Prior(move.Loser));
        if (number.Problem is { } unreadable)
        {
            return unreadable;
        }

        var to = await People.Upsert(s, sender, move.Survivor);
        if (to.Problem is { } problem)
        {
            return problem;
        }

        await s.Db.SaveChangesAsync(s.Stop);
        var into = await People.FiledUnder(s, sender, move.Survivor, to.Value);
        var (facility, mrn) = number.Value;
        if (await PatientRecords.HolderOf(s, facility, mrn) is { } holder && await PatientRecords.Resolve(s, holder) != to.Value && await MovedNumbers.Follow(s, (facility, mrn), holder, into) is { } refused)
        {
            return refused;
        }

        return (await NumberChanges.Move(s, number.Value, to.Value)).Then(_ => new Applied(to.Value, null));
    }

    static async Task<Outcome<Applied>> Visit(SliceContext s, Sender sender, MergeGroup move)
    {
        var (from, to) = Numbers(sender.Message.Event, move);
        if ((from ?? to) is not { } named)
        {
            return Problem.Invalid("INT-0104", "The message names no account or visit (PID-18, PV1-19). Correct it at the sender, or edit the message and replay it.");
        }

        var visit = await Known(s, sender, from) ?? await Known(s, sender, to);
        if (visit is null)
        {
            return Problem.NotFound("INT-0206", $"The visit {named} that this message moves is not known yet. It is held and tried again when the visit arrives.");
        }

        var patient = await People.Upsert(s, sender, move.Survivor);
        if (patient.Problem is { } problem)
        {
            return problem;
        }

        await s.Db.SaveChangesAsync(s.Stop);
        if (visit.PatientId != patient.Value && await OfAnother(s, sender, move, visit) is { } another)
        {
            return another;
        }

        var into = await People.FiledUnder(s, sender, move.Survivor, patient.Value);
        var moved = visit.PatientId == patient.Value ? Done.Value : await RefiledVisits.Refile(s, visit.Id, into, $"ADT {sender.Message.Event} message");
        if (moved.Problem is null && to is not null && to != visit.Account)
        {
            moved = (await AccountNumberChanges.Change(s, sender.Facility.Id, visit.Account, to)).Then(_ => Done.Value);
        }

        return moved.Then(_ => new Applied(patient.Value, visit.Id));
    }

    /// <summary>MRG-1 says whose visit it was: one that is a third person's is not taken from them.</summary>
    static async Task<Problem?> OfAnother(SliceContext s, Sender sender, MergeGroup move, EncounterView visit)
    {
        var source = await PatientNumbers.Of(s, sender, PatientNumbers.Prior(move.Loser));
        return source.Problem is null && await PatientRecords.FindByMrn(s, source.Value.Facility, source.Value.Mrn) is { } from && from != visit.PatientId
            ? Problem.Conflict("INT-0129", $"Account {visit.Account} is not of the patient the message takes it from (MRG-1). Nothing was moved; compare the numbers with the sender, then edit or replay the message.")
            : null;
    }

    static (string? From, string? To) Numbers(string trigger, MergeGroup move) => trigger is "A45"
        ? (Text(move.Loser.PriorVisitNumber), Text(move.Visit.VisitNumber))
        : (Text(move.Loser.PriorAccount), Text(move.Survivor.Account));

    static string? Text(Cx? number) => number?.Value?.Trim() is { Length: > 0 } text ? text : null;

    static async Task<EncounterView?> Known(SliceContext s, Sender sender, string? account) =>
        account is null ? null : await EncounterRecords.FindByAccount(s, sender.Facility.Id, account);
}
