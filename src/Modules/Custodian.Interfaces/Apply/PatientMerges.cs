using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Duplicates;
using Custodian.Patients.Merging;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>
/// A40 and its older forms (A18, A30, A34, A36, A39): PID names the survivor, MRG the number that goes. Groups repeat and are done in order. A
/// merge of two records that contradict each other, or that something stands against, becomes a question for a person (FACTS 4).
/// </summary>
static class PatientMerges
{
    public static async Task<Outcome<Applied>> Apply(SliceContext s, Sender sender)
    {
        var merges = sender.Message.Merges;
        if (merges.Count == 0)
        {
            return Problem.Invalid("INT-0103", "The merge names no number to merge away (MRG-1). Correct it at the sender, or edit the message and replay it.");
        }

        await PatientMerging.OneAtATime(s);
        Applied? last = null;
        foreach (var merge in merges)
        {
            var done = await One(s, sender, merge);
            if (done.Problem is { } refused)
            {
                return refused;
            }

            last = last is null ? done.Value : done.Value with { NoteCode = last.NoteCode.Length > 0 ? last.NoteCode : done.Value.NoteCode, Note = Either(last.Note, done.Value.Note) };
        }

        return last!;
    }

    static async Task<Outcome<Applied>> One(SliceContext s, Sender sender, MergeGroup merge)
    {
        var number = await PatientNumbers.Of(s, sender, PatientNumbers.In(merge.Survivor));
        var loser = await PatientNumbers.Of(s, sender, PatientNumbers.Prior(merge.Loser));
        if ((number.Problem ?? loser.Problem) is { } unreadable)
        {
            return unreadable;
        }

        var known = await PatientRecords.FindByMrn(s, loser.Value.Facility, loser.Value.Mrn);
        if (known is null && await PatientRecords.FindByMrn(s, number.Value.Facility, number.Value.Mrn) is null)
        {
            return Problem.NotFound("INT-0205", "Neither number of this merge is known yet. It is held and tried again when one of the two patients arrives.");
        }

        var survivor = await People.Upsert(s, sender, merge.Survivor);
        return survivor.Problem is { } problem ? problem : await Join(s, survivor.Value, known, loser.Value, number.Value == loser.Value);
    }

    static async Task<Outcome<Applied>> Join(SliceContext s, PatientId survivor, PatientId? known, (FacilityId Facility, string Mrn) loser, bool sameNumber)
    {
        await s.Db.SaveChangesAsync(s.Stop);
        if (known is not { } goes)
        {
            // Unknown so far: a late registration under the old number must land on the survivor.
            OldNumbers.Add(s, survivor, loser.Facility, loser.Mrn);
            return new Applied(survivor, null);
        }

        if (goes != survivor && await Contradictions.Between(s, survivor, goes) is { Count: > 0 } differ)
        {
            return await Ask(s, survivor, goes, $"The sender merged them, and they differ in {string.Join(", ", differ)}.");
        }

        // Which record the number names, not whom it leads to: a number merged onto itself is an error of the sender.
        var holder = await PatientRecords.HolderOf(s, loser.Facility, loser.Mrn);
        var merged = await PatientMerging.Merge(s, new MergeOrder(survivor, sameNumber ? survivor : holder!.Value, "ADT merge message"));
        return merged.Problem switch
        {
            null => new Applied(survivor, null),
            { Kind: ProblemKind.Conflict } stopped => await Ask(s, survivor, goes, $"The sender merged them. {stopped.Text}"),
            var refused => refused,
        };
    }

    static async Task<Outcome<Applied>> Ask(SliceContext s, PatientId survivor, PatientId loser, string why)
    {
        var set = await DuplicateSets.Propose(s, survivor, loser, "message", why);
        return new Applied(survivor, null, NoteCode: "INT-0301", Note: set is null
            ? $"Not merged: {why} The two are recorded as two people; tell the sender."
            : $"Not merged: {why} The pair is on the list of duplicates for a person to decide.");
    }

    static string Either(string a, string b) => a.Length == 0 ? b : b.Length == 0 || a == b ? a : $"{a} {b}";
}
