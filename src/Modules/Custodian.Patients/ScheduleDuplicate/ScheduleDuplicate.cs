using Custodian.Kernel;
using Custodian.Patients.Duplicates;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Ui;

namespace Custodian.Patients.ScheduleDuplicate;

/// <summary>
/// Puts a set off to a day: an open one is reviewed then, an approved one merged then (WORKFLOWS 3), when the patient has left or the other systems
/// can follow. It comes back to the list by itself.
/// </summary>
static class ScheduleDuplicate
{
    const int LongestDays = 366;

    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("patients.schedule-duplicate", Permissions.Merge, Scope.Patient, AuditVerb.Amend, Handle);

    /// <param name="Day">As typed.</param>
    public sealed record Input(long Set, long Version, string Day, string Reason);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var opened = await SetChange.Open(s, input.Set, input.Version);
        if (opened.Problem is { } problem)
        {
            return problem;
        }

        var (set, today) = (opened.Value, DateOnly.FromDateTime(s.Now));
        var approved = set.State == SetState.Approved || set is { State: SetState.Scheduled, Decision: SetDecision.Duplicate };
        if (!approved && SetChange.RefuseWork(s, set) is { } refused)
        {
            return refused;
        }

        if (set.State == SetState.NeedsClinicalReview)
        {
            return Problem.Conflict("PAT-0252", "A clinical department has not answered yet, and the set comes back with its answer. Wait for it.");
        }

        if (!DateEntry.TryRead(input.Day, today, out var day) || day <= today || day > today.AddDays(LongestDays))
        {
            return Problem.Invalid("PAT-0250", "The day is missing. Enter a day from tomorrow on, within a year.", new FieldError("ScheduledFor", "Enter a day, for example t+7."));
        }

        (set.State, set.ScheduledFor) = (SetState.Scheduled, day);
        set.Owner = set.Owner.Length > 0 ? set.Owner : s.Caller.Name;
        SetKeeping.Note(s, set, approved ? "Merge scheduled" : "Review scheduled", $"for {Show.Date(day)}{(input.Reason.Trim().Length > 0 ? ": " + input.Reason.Trim() : "")}");
        return Done.Value;
    }
}
