using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>A40 and its older forms: PID names the survivor, MRG the number that goes. Groups repeat and are done in order (FACTS 4).</summary>
static class PatientMerges
{
    public static async Task<Outcome<Applied>> Apply(SliceContext s, Sender sender)
    {
        var merges = sender.Message.Merges;
        if (merges.Count == 0)
        {
            return Problem.Invalid("INT-0103", "The merge names no number to merge away (MRG-1). Correct it at the sender, or edit the message and replay it.");
        }

        PatientId? last = null;
        foreach (var merge in merges)
        {
            var survivor = await People.Upsert(s, sender, merge.Survivor);
            var loser = await PatientNumbers.Of(s, sender, merge.Loser.PriorIdentifiers);
            if ((survivor.Problem ?? loser.Problem) is { } unreadable)
            {
                return unreadable;
            }

            if ((await One(s, survivor.Value, loser.Value)).Problem is { } refused)
            {
                return refused;
            }

            last = survivor.Value;
        }

        return new Applied(last, null);
    }

    static async Task<Outcome<Done>> One(SliceContext s, PatientId survivor, (FacilityId Facility, string Mrn) loser)
    {
        await s.Db.SaveChangesAsync(s.Stop);
        if (await PatientRecords.FindByMrn(s, loser.Facility, loser.Mrn) is { } known)
        {
            return await PatientRecords.Merge(s, survivor, known, "ADT merge message");
        }

        // Unknown so far: a late registration under the old number must land on the survivor.
        OldNumbers.Add(s, survivor, loser.Facility, loser.Mrn);
        return Done.Value;
    }
}
