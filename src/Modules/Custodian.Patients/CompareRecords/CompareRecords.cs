using Custodian.Kernel;
using Custodian.Matching;
using Custodian.Patients.Duplicates;
using Custodian.Patients.Merging;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.CompareRecords;

/// <summary>The two records of a set, field by field, with everything that would move and everything that stands against it.</summary>
static class CompareRecords
{
    public static readonly Slice<Input, Comparison> Definition =
        Slice.Read<Input, Comparison>("patients.compare-records", Permissions.ReviewMerges, Scope.Patient, Handle);

    /// <param name="Keep">The record to show as the one that stays; null takes the decided or proposed one.</param>
    public sealed record Input(long Set, PatientId? Keep = null);

    static async Task<Outcome<Comparison>> Handle(SliceContext s, Input input)
    {
        if (await s.Db.Set<DuplicateSet>().SingleOrDefaultAsync(d => d.Id == input.Set, s.Stop) is not { } set)
        {
            return SetChange.NoSuchSet;
        }

        s.Accessed(set.PatientId, obj: $"duplicate set {set.Id}", detail: "compared");
        s.Accessed(set.OtherId, obj: $"duplicate set {set.Id}", detail: "compared");
        var (one, other) = await SetChange.Records(s, set);
        var sides = (await RecordSide.Read(s, one), await RecordSide.Read(s, other));
        var (keepOne, why) = SurvivorChoice.Of(sides.Item1, sides.Item2, one, other, input.Keep ?? set.SurvivorId);
        var (left, right) = keepOne ? (one, other) : (other, one);
        var score = PairMatching.Score(left, right);
        return new Comparison
        {
            Id = set.Id, Version = set.Version, State = set.State, Decision = set.Decision, Owner = set.Owner, Source = set.Source, Note = set.Note, Reason = set.Reason, DecidedBy = set.DecidedBy,
            Mine = set.Owner == s.Caller.Name, Left = keepOne ? sides.Item1 : sides.Item2, Right = keepOne ? sides.Item2 : sides.Item1, WhyLeft = why,
            Fields = FieldLines.Of(left, right, score), Probability = score.Probability, OtherExplanation = score.OtherWeight < -1 ? score.OtherExplanation : "",
            Conflicts = one.MergedInto is null && other.MergedInto is null ? await PatientMerging.Conflicts(s, left.Id, right.Id) : [],
            Approval = [.. (await ApprovalRules.Of(s, one, other)).Select(r => r.Why)],
            Reviews = await Reviews(s, set.Id), Steps = await Steps(s, set.Id), IsOpen = set.IsOpen, ScheduledFor = set.ScheduledFor, Today = DateOnly.FromDateTime(s.Now), Link = set.LinkId, Survivor = set.SurvivorId,
        };
    }

    static async Task<IReadOnlyList<SetReview>> Reviews(SliceContext s, long set) =>
        await s.Db.Set<ClinicalReview>().Where(r => r.SetId == set).OrderBy(r => r.Domain).Select(r => new SetReview(r.Domain, r.AskedBy, r.AskedAt, r.Answer, r.Note, r.AnsweredBy)).ToListAsync(s.Stop);

    static async Task<IReadOnlyList<SetStep>> Steps(SliceContext s, long set) =>
        await s.Db.Set<DuplicateEvent>().Where(e => e.SetId == set).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Select(e => new SetStep(e.At, e.By, e.What, e.Detail)).ToListAsync(s.Stop);
}
