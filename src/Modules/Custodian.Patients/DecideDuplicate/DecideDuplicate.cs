using Custodian.Kernel;
using Custodian.Patients.Duplicates;
using Custodian.Patients.Merging;
using Custodian.Patients.Model;
using Custodian.Patients.Overlays;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Patients.DecideDuplicate;

/// <summary>The decision on a set, with its reason. A duplicate that no rule sends to a second person is approved with it.</summary>
static class DecideDuplicate
{
    public static readonly Slice<Input, SetState> Definition =
        Slice.Write<Input, SetState>("patients.decide-duplicate", Permissions.Merge, Scope.Patient, AuditVerb.Attest, Handle);

    public sealed record Input(long Set, long Version, SetDecision Decision, string Reason)
    {
        /// <summary>The record that stays, of a duplicate; the record that may hold two people, of an overlay.</summary>
        public PatientId? Chosen { get; init; }

        /// <summary>Fields the survivor takes over.</summary>
        public IReadOnlyList<IdentityField> Taken { get; init; } = [];
    }

    static async Task<Outcome<SetState>> Handle(SliceContext s, Input input)
    {
        var opened = await SetChange.Open(s, input.Set, input.Version);
        if ((opened.Problem ?? SetChange.RefuseWork(s, opened.Value) ?? Refuse(opened.Value, input)) is { } problem)
        {
            return problem;
        }

        var set = opened.Value;
        (set.State, set.Decision, set.Reason, set.DecidedBy, set.DecidedAt) = (SetState.Decided, input.Decision, input.Reason.Trim(), s.Caller.Name, s.Now);
        set.ScheduledFor = null;
        SetKeeping.Note(s, set, SetWords.Of(input.Decision), input.Reason.Trim());
        return await Follow(s, set, input) is { } refused ? refused : set.State;
    }

    static Problem? Refuse(DuplicateSet set, Input input) =>
        input.Decision == SetDecision.None || input.Reason.Trim().Length == 0
            ? Problem.Invalid("PAT-0240", "The decision is not complete. Choose what it is and say why.", new FieldError("Reason", "Enter the reason."))
        : set.State == SetState.NeedsClinicalReview && input.Decision == SetDecision.Duplicate
            ? Problem.Conflict("PAT-0245", "A clinical department has not answered yet. Wait for it, or decide something else than a duplicate.")
        : input.Decision is SetDecision.Duplicate or SetDecision.OverlaySuspected && input.Chosen != set.PatientId && input.Chosen != set.OtherId
            ? Problem.Invalid("PAT-0240", "The decision is not complete. Choose the record.", new FieldError("Chosen", "Choose one of the two records."))
        : null;

    static async Task<Problem?> Follow(SliceContext s, DuplicateSet set, Input input)
    {
        switch (input.Decision)
        {
            case SetDecision.NotDuplicate:
                await DoNotLinks.Add(s, set.PatientId, set.OtherId, input.Reason);
                return null;
            case SetDecision.OverlaySuspected:
                await OverlaySuspicion.Raise(s, input.Chosen!.Value, input.Reason);
                return null;
            case SetDecision.Duplicate:
                return await Duplicate(s, set, input);
            default:
                return null;
        }
    }

    static async Task<Problem?> Duplicate(SliceContext s, DuplicateSet set, Input input)
    {
        var (one, other) = await SetChange.Records(s, set);
        if (one.MergedInto is not null || other.MergedInto is not null)
        {
            return Problem.Conflict("PAT-0246", "One of the records was merged into a third. Open the surviving record and compare with that one.");
        }

        var rules = await ApprovalRules.Of(s, one, other);
        (set.SurvivorId, set.TakenFields) = (input.Chosen, string.Join(',', input.Taken));
        (set.DecidedVersion, set.DecidedOtherVersion) = (one.Version, other.Version);
        set.ApprovalRules = string.Join(',', rules.Select(r => r.Code));
        set.State = rules.Count == 0 ? SetState.Approved : SetState.Decided;
        return null;
    }
}
