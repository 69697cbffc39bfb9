using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Merging;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>A24 links two records of one person, A37 takes the link away: both records stay. An A37 is no unmerge; what was merged is a person's to undo.</summary>
static class PatientLinks
{
    public static async Task<Outcome<Applied>> Apply(SliceContext s, Sender sender)
    {
        if (Named(sender.Message) is not [var first, var second])
        {
            return Problem.Invalid("INT-0113", "The message does not name two patients (two PID segments). Correct it at the sender, or edit the message and replay it.");
        }

        await PatientMerging.OneAtATime(s);
        return sender.Message.Event is "A24" ? await Link(s, sender, first, second) : await Unlink(s, sender, first, second);
    }

    static List<Pid> Named(Hl7Message message)
    {
        List<Pid> people = [];
        foreach (var segment in message.AllSegments)
        {
            if (segment.Name == "PID")
            {
                people.Add(new(segment));
            }
        }

        return people;
    }

    static async Task<Outcome<Applied>> Link(SliceContext s, Sender sender, Pid first, Pid second)
    {
        var one = await People.Upsert(s, sender, first);
        await s.Db.SaveChangesAsync(s.Stop);
        var other = await People.Upsert(s, sender, second);
        if ((one.Problem ?? other.Problem) is { } problem)
        {
            return problem;
        }

        await LinkedRecords.Link(s, one.Value, other.Value);
        return new Applied(one.Value, null);
    }

    static async Task<Outcome<Applied>> Unlink(SliceContext s, Sender sender, Pid first, Pid second)
    {
        var one = await PatientNumbers.Of(s, sender, PatientNumbers.In(first));
        var other = await PatientNumbers.Of(s, sender, PatientNumbers.In(second));
        if ((one.Problem ?? other.Problem) is { } unreadable)
        {
            return unreadable;
        }

        var (a, b) = (await PatientRecords.FindByMrn(s, one.Value.Facility, one.Value.Mrn), await PatientRecords.FindByMrn(s, other.Value.Facility, other.Value.Mrn));
        if (a is not { } left || b is not { } right)
        {
            return Problem.NotFound("INT-0201", "The patient of this message is not registered yet. It is held and tried again when the patient arrives.");
        }

        if (left == right)
        {
            return Problem.Conflict("INT-0302", "The two were merged here, and an unlink does not undo a merge. Open the patient and unmerge there, where what came since is given to the right person.");
        }

        await LinkedRecords.Unlink(s, left, right);
        return new Applied(left, null);
    }
}
