using Custodian.Ui;

namespace Custodian.Patients.Duplicates;

/// <summary>States and decisions of a set in words.</summary>
static class SetWords
{
    public static string Of(SetDecision decision) => decision switch
    {
        SetDecision.Duplicate => "Duplicate",
        SetDecision.NotDuplicate => "Not the same person",
        SetDecision.OverlaySuspected => "Overlay suspected",
        SetDecision.Insufficient => "Not enough to decide",
        _ => "Open",
    };

    public static (StateKind Kind, string Text) Of(SetState state, SetDecision decision) => state switch
    {
        SetState.Candidate => (StateKind.Ready, "Candidate"),
        SetState.Assigned => (StateKind.Idle, "Assigned"),
        SetState.UnderReview => (StateKind.Progress, "Under review"),
        SetState.Scheduled when decision == SetDecision.Duplicate => (StateKind.Idle, "Merge scheduled"),
        SetState.Scheduled => (StateKind.Idle, "Review scheduled"),
        SetState.NeedsClinicalReview => (StateKind.Query, "Clinical review"),
        SetState.Decided when decision == SetDecision.Duplicate => (StateKind.Progress, "Waiting for approval"),
        SetState.Decided => (StateKind.Ok, Of(decision)),
        SetState.Approved => (StateKind.Warn, "Approved, to merge"),
        SetState.Merged => (StateKind.Info, "Merged, to verify"),
        SetState.Verified => (StateKind.Ok, "Verified"),
        _ => (StateKind.Idle, "Unmerged"),
    };
}
