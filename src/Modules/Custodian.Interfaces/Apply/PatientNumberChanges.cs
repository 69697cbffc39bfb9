using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Merging;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>A46, A47, A48: the number of a patient changes, and nothing else. PID has the new one, MRG the former.</summary>
static class PatientNumberChanges
{
    public static async Task<Outcome<Applied>> Apply(SliceContext s, Sender sender)
    {
        if (sender.Message.Merges.Count == 0)
        {
            return Problem.Invalid("INT-0103", "The merge names no number to merge away (MRG-1). Correct it at the sender, or edit the message and replay it.");
        }

        await PatientMerging.OneAtATime(s);
        PatientId? last = null;
        foreach (var change in sender.Message.Merges)
        {
            var from = await PatientNumbers.Of(s, sender, PatientNumbers.Prior(change.Loser));
            var to = await PatientNumbers.Of(s, sender, PatientNumbers.In(change.Survivor));
            if ((from.Problem ?? to.Problem) is { } unreadable)
            {
                return unreadable;
            }

            var changed = await NumberChanges.Change(s, from.Value, to.Value);
            if (changed.Problem is { } refused)
            {
                return refused;
            }

            last = changed.Value;
        }

        return new Applied(last, null);
    }
}
