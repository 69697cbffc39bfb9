using Custodian.Kernel;
using Custodian.Patients.Duplicates;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Patients.VerifyMerge;

/// <summary>Somebody looked at the merged record and found it in order; or sends an approved set back to be compared again.</summary>
static class VerifyMerge
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("patients.verify-merge", Permissions.Merge, Scope.Patient, AuditVerb.Verify, Handle);

    public sealed record Input(long Set, long Version);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var opened = await SetChange.Open(s, input.Set, input.Version);
        if (opened.Problem is { } problem)
        {
            return problem;
        }

        var set = opened.Value;
        switch (set.State)
        {
            case SetState.Merged:
                (set.State, set.VerifiedBy) = (SetState.Verified, s.Caller.Name);
                SetKeeping.Note(s, set, "Verified");
                return Done.Value;
            case SetState.Approved:
            case SetState.Scheduled when set.Decision == SetDecision.Duplicate:
                set.ScheduledFor = null;
                (set.State, set.Decision, set.ApprovedBy, set.ApprovedAt) = (SetState.UnderReview, SetDecision.None, "", null);
                SetKeeping.Note(s, set, "Reopened");
                return Done.Value;
            default:
                return Problem.Conflict("PAT-0249", "There is nothing to verify or reopen. Open the list to see where the set stands.");
        }
    }
}
