using Custodian.Kernel;
using Custodian.Patients.Duplicates;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Patients.TakeDuplicate;

/// <summary>Takes a set as one's own, or over from a colleague, and begins its review.</summary>
static class TakeDuplicate
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("patients.take-duplicate", Permissions.Merge, Scope.Patient, AuditVerb.Amend, Handle);

    /// <param name="Begin">The review begins now; otherwise the set only has an owner.</param>
    public sealed record Input(long Set, long Version, bool Begin);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var opened = await SetChange.Open(s, input.Set, input.Version);
        if (opened.Problem is { } problem)
        {
            return problem;
        }

        var set = opened.Value;
        if (!set.IsOpen)
        {
            return Problem.Conflict("PAT-0233", "This set is decided. Open the list to see where it stands.");
        }

        var from = set.Owner;
        set.Owner = s.Caller.Name;
        set.ScheduledFor = null;
        set.State = set.State == SetState.NeedsClinicalReview ? set.State : input.Begin ? SetState.UnderReview : SetState.Assigned;
        SetKeeping.Note(s, set, input.Begin ? "Review begun" : "Assigned", from.Length > 0 && from != s.Caller.Name ? $"taken over from {from}" : "");
        return Done.Value;
    }
}
