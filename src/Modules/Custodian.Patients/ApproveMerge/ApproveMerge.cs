using Custodian.Kernel;
using Custodian.Patients.Duplicates;
using Custodian.Store.Audit;
using Custodian.Store.Notices;
using Custodian.Store.Slices;

namespace Custodian.Patients.ApproveMerge;

/// <summary>The second person agrees to a merge, or sends it back. Nobody approves their own decision.</summary>
static class ApproveMerge
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("patients.approve-merge", Permissions.Approve, Scope.Patient, AuditVerb.Attest, Handle);

    /// <param name="Agreed">False sends the set back to its owner with the note.</param>
    public sealed record Input(long Set, long Version, bool Agreed, string Note);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var opened = await SetChange.Open(s, input.Set, input.Version);
        if (opened.Problem is { } problem)
        {
            return problem;
        }

        var set = opened.Value;
        if (set is not { State: SetState.Decided, Decision: SetDecision.Duplicate })
        {
            return Problem.Conflict("PAT-0247", "This set does not wait for approval. Open the list to see where it stands.");
        }

        if (set.DecidedBy == s.Caller.Name)
        {
            return Problem.Forbidden("PAT-0232", "You decided this set, so a second person approves it. Ask a colleague who may approve merges.");
        }

        if (!input.Agreed && input.Note.Trim().Length == 0)
        {
            return Problem.Invalid("PAT-0240", "Sending it back needs a reason. Say what has to be looked at again.", new FieldError("Note", "Enter the reason."));
        }

        Notices.Tell(s, set.DecidedBy, $"Duplicate set {set.Id}", $"{s.Caller.Name} {(input.Agreed ? "approved your merge. It can be done now." : "sent your merge back.")}", $"/patients/duplicates/{set.Id}");
        (set.State, set.ApprovedBy, set.ApprovedAt) = input.Agreed ? (SetState.Approved, s.Caller.Name, (DateTime?)s.Now) : (SetState.UnderReview, "", null);
        set.Decision = input.Agreed ? set.Decision : SetDecision.None;
        SetKeeping.Note(s, set, input.Agreed ? "Approved" : "Sent back", input.Note.Trim());
        return Done.Value;
    }
}
