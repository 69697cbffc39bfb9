using Custodian.Kernel;
using Custodian.Patients.Duplicates;
using Custodian.Patients.Merging;
using Custodian.Patients.Model;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Ui;

namespace Custodian.Patients.MergeRecords;

/// <summary>Merges the records of an approved set as it was decided.</summary>
static class MergeRecords
{
    public static readonly Slice<Input, PatientId> Definition =
        Slice.Write<Input, PatientId>("patients.merge", Permissions.Merge, Scope.Patient, AuditVerb.Merge, Handle);

    public sealed record Input(long Set, long Version);

    static async Task<Outcome<PatientId>> Handle(SliceContext s, Input input)
    {
        await PatientMerging.OneAtATime(s);
        var opened = await SetChange.Open(s, input.Set, input.Version);
        if (opened.Problem is { } problem)
        {
            return problem;
        }

        var set = opened.Value;
        if (set is { State: SetState.Scheduled, Decision: SetDecision.Duplicate, ScheduledFor: { } day } && day > DateOnly.FromDateTime(s.Now))
        {
            return Problem.Conflict("PAT-0251", $"This merge is scheduled for {Show.Date(day)}. Merge then, or set another day first.");
        }

        if (!set.MayMerge(DateOnly.FromDateTime(s.Now)) || set.SurvivorId is not { } survivor)
        {
            return Problem.Conflict("PAT-0248", "This set is not approved for merging. Decide it, and have it approved where a second person is asked for.");
        }

        if (await Changed(s, set) is { } changed)
        {
            return changed;
        }

        var taken = set.TakenFields.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<IdentityField>).ToList();
        var merged = await PatientMerging.Merge(s, new MergeOrder(survivor, set.OtherThan(survivor), set.Reason) { Taken = taken, SetId = set.Id });
        return merged.Then(_ => survivor);
    }

    /// <summary>A decision is about the records as they were: a registration or message may have changed one since.</summary>
    static async Task<Problem?> Changed(SliceContext s, DuplicateSet set)
    {
        var (one, other) = await SetChange.Records(s, set);
        return one.Version == set.DecidedVersion && other.Version == set.DecidedOtherVersion
            ? null
            : Problem.Stale("PAT-0234", "One of the records changed after the decision. Nothing was merged. Send the set back and compare again.");
    }
}
