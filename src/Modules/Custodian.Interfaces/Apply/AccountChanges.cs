using Custodian.Encounters;
using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Merging;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.Apply;

/// <summary>
/// Account and visit numbers that end or change: A35 and A41 merge accounts (MRG-3 into PID-18), A42 visits (MRG-5 into PV1-19), A49 to A51
/// change the number of an account or visit. The visit keeps its row; the former number leads to it.
/// </summary>
static class AccountChanges
{
    public static async Task<Outcome<Applied>> Apply(SliceContext s, Sender sender)
    {
        if (sender.Message.Merges.Count == 0)
        {
            return Missing;
        }

        await PatientMerging.OneAtATime(s);
        Applied? last = null;
        foreach (var merge in sender.Message.Merges)
        {
            var done = await One(s, sender, merge);
            if (done.Problem is { } refused)
            {
                return refused;
            }

            last = done.Value;
        }

        return last!;
    }

    static async Task<Outcome<Applied>> One(SliceContext s, Sender sender, MergeGroup merge)
    {
        var (from, to) = Numbers(sender.Message.Event, merge);
        if (from.Length == 0 || to.Length == 0)
        {
            return Missing;
        }

        if (await OfTwoPeople(s, sender, merge, from, to) is { } two)
        {
            return two;
        }

        var changed = await AccountNumberChanges.Change(s, sender.Facility.Id, from, to, merging: sender.Message.Event is "A35" or "A36" or "A41" or "A42");
        if (changed.Problem is { } refused)
        {
            return refused;
        }

        await s.Db.SaveChangesAsync(s.Stop);
        var visit = await EncounterRecords.Find(s, changed.Value);
        return new Applied(visit?.PatientId, changed.Value);
    }

    /// <summary>The PID says whose accounts they are: a number of another patient is nearly always mistyped.</summary>
    static async Task<Problem?> OfTwoPeople(SliceContext s, Sender sender, MergeGroup merge, string from, string to)
    {
        var number = await PatientNumbers.Of(s, sender, PatientNumbers.In(merge.Survivor));
        if (number.Problem is not null || await PatientRecords.FindByMrn(s, number.Value.Facility, number.Value.Mrn) is not { } patient)
        {
            return null;
        }

        foreach (var account in new[] { from, to })
        {
            if (await EncounterRecords.FindByAccount(s, sender.Facility.Id, account) is { } visit && visit.PatientId != patient)
            {
                return Problem.Conflict("INT-0126", $"Account {account} is not of the patient this message names. Nothing was applied; compare the numbers with the sender, then edit or replay the message.");
            }
        }

        return null;
    }

    /// <summary>The former and the new number. The account of a visit is what it is known by; feeds without accounts use the visit number.</summary>
    static (string From, string To) Numbers(string trigger, MergeGroup merge) => trigger switch
    {
        "A42" or "A50" => (Text(merge.Loser.PriorVisitNumber), Text(merge.Visit.VisitNumber)),
        "A51" => (Text(merge.Loser.PriorAlternateVisitNumber), Text(merge.Visit.AlternateVisitNumber)),
        _ => (Text(merge.Loser.PriorAccount), Text(merge.Survivor.Account)),
    };

    static string Text(Cx? number) => number?.Value?.Trim() ?? "";

    static Problem Missing { get; } = Problem.Invalid("INT-0112", "The message names no former and new account or visit number (MRG-3, MRG-5, PID-18, PV1-19). Correct it at the sender, or edit the message and replay it.");
}
