using Custodian.Kernel;
using Custodian.Patients.Duplicates;
using Custodian.Patients.Model;
using Custodian.Patients.Views;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.ListDuplicates;

/// <summary>The worklist of duplicate sets: one view of it, filtered, ordered, 200 rows at a time.</summary>
static class ListDuplicates
{
    public const int PageSize = 200;

    public static readonly Slice<DuplicateQuestion, DuplicateList> Definition =
        Slice.Read<DuplicateQuestion, DuplicateList>("patients.list-duplicates", Permissions.ReviewMerges, Scope.List, Handle, AuditVerb.Search);

    internal static async Task<Outcome<DuplicateList>> Handle(SliceContext s, DuplicateQuestion input)
    {
        var (me, today) = (s.Caller.Name, DateOnly.FromDateTime(s.Now));
        var all = Joined(s);
        var viewed = InView(all, input.View, me, today);
        var filtered = viewed.Where(r => input.Source == "" || r.Source == input.Source);
        var rows = await Ordered(filtered, input.Sort).Skip((Math.Max(1, input.Page) - 1) * input.Size).Take(input.Size).ToListAsync(s.Stop);
        s.Accessed(null, obj: "duplicates", detail: $"{input.View}, {rows.Count} rows");
        return new DuplicateList(rows, await filtered.CountAsync(s.Stop), await viewed.CountAsync(s.Stop), await Counts(s, me, today), s.Now);
    }

    static IQueryable<DuplicateRow> Joined(SliceContext s)
    {
        var here = s.Db.PatientsHere();
        return from d in OpenSets.Shown(s.Db, s.Caller)
               join a in s.Db.Set<PatientView>() on d.PatientId equals a.Id
               join b in s.Db.Set<PatientView>() on d.OtherId equals b.Id
               select new DuplicateRow
               {
                   Id = d.Id, One = a.Id, Other = b.Id, Family = a.Family, Given = a.Given, Born = a.BirthDate, Mrn = a.Mrn,
                   OtherFamily = b.Family, OtherGiven = b.Given, OtherBorn = b.BirthDate, OtherMrn = b.Mrn,
                   State = d.State, Decision = d.Decision, Source = d.Source, Score = d.Score, FoundAt = d.FoundAt, Owner = d.Owner, ScheduledFor = d.ScheduledFor,
                   Here = here.Contains(a.Id) || here.Contains(b.Id),
               };
    }

    static IQueryable<DuplicateRow> InView(IQueryable<DuplicateRow> rows, DuplicateView view, string me, DateOnly today) => view switch
    {
        DuplicateView.Mine => rows.Where(r => r.Owner == me && (r.State == SetState.Assigned || r.State == SetState.UnderReview || r.State == SetState.NeedsClinicalReview || r.State == SetState.Scheduled)),
        DuplicateView.Scheduled => rows.Where(r => r.State == SetState.Scheduled),
        DuplicateView.Clinical => rows.Where(r => r.State == SetState.NeedsClinicalReview),
        DuplicateView.Approval => rows.Where(r => r.State == SetState.Decided && r.Decision == SetDecision.Duplicate),
        DuplicateView.ToMerge => rows.Where(r => r.State == SetState.Approved || (r.State == SetState.Scheduled && r.Decision == SetDecision.Duplicate && r.ScheduledFor <= today)),
        DuplicateView.ToVerify => rows.Where(r => r.State == SetState.Merged),
        DuplicateView.Closed => rows.Where(r => r.State == SetState.Verified || r.State == SetState.Unmerged || (r.State == SetState.Decided && r.Decision != SetDecision.Duplicate)),
        _ => rows.Where(r => r.State == SetState.Candidate || r.State == SetState.Assigned || r.State == SetState.UnderReview || (r.State == SetState.Scheduled && r.Decision == SetDecision.None && r.ScheduledFor <= today)),
    };

    static IQueryable<DuplicateRow> Ordered(IQueryable<DuplicateRow> rows, string sort) => (sort switch
    {
        "score" => rows.OrderBy(r => r.Score),
        "-score" => rows.OrderByDescending(r => r.Score),
        "patient" => rows.OrderBy(r => r.Family).ThenBy(r => r.Given),
        "-patient" => rows.OrderByDescending(r => r.Family).ThenByDescending(r => r.Given),
        "owner" => rows.OrderBy(r => r.Owner),
        "-owner" => rows.OrderByDescending(r => r.Owner),
        "due" => rows.OrderBy(r => r.ScheduledFor),
        "-due" => rows.OrderByDescending(r => r.ScheduledFor),
        "found" => rows.OrderBy(r => r.FoundAt),
        "-found" => rows.OrderByDescending(r => r.FoundAt),
        "priority" => rows.OrderBy(r => r.Here).ThenBy(r => r.Score),
        _ => rows.OrderByDescending(r => r.Here).ThenByDescending(r => r.Score),
    }).ThenBy(r => r.Id);

    static async Task<IReadOnlyDictionary<DuplicateView, int>> Counts(SliceContext s, string me, DateOnly today)
    {
        var counts = await OpenSets.Shown(s.Db, s.Caller).GroupBy(d => new { d.State, d.Decision, Mine = d.Owner == me, Due = d.ScheduledFor != null && d.ScheduledFor <= today })
            .Select(g => new { g.Key.State, g.Key.Decision, g.Key.Mine, g.Key.Due, Count = g.Count() }).ToListAsync(s.Stop);
        int Sum(Func<SetState, bool, bool, bool> which) => counts.Where(c => which(c.State, c.Decision == SetDecision.Duplicate, c.Mine)).Sum(c => c.Count);
        var due = (Review: counts.Where(c => c is { State: SetState.Scheduled, Decision: SetDecision.None, Due: true }).Sum(c => c.Count), Merge: counts.Where(c => c is { State: SetState.Scheduled, Decision: SetDecision.Duplicate, Due: true }).Sum(c => c.Count));
        return new Dictionary<DuplicateView, int>
        {
            [DuplicateView.Open] = Sum((state, _, _) => state <= SetState.UnderReview) + due.Review,
            [DuplicateView.Scheduled] = Sum((state, _, _) => state == SetState.Scheduled),
            [DuplicateView.Mine] = Sum((state, _, mine) => mine && (state is SetState.Assigned or SetState.UnderReview or SetState.NeedsClinicalReview or SetState.Scheduled)),
            [DuplicateView.Clinical] = Sum((state, _, _) => state == SetState.NeedsClinicalReview),
            [DuplicateView.Approval] = Sum((state, duplicate, _) => state == SetState.Decided && duplicate),
            [DuplicateView.ToMerge] = Sum((state, _, _) => state == SetState.Approved) + due.Merge,
            [DuplicateView.ToVerify] = Sum((state, _, _) => state == SetState.Merged),
            [DuplicateView.Closed] = Sum((state, duplicate, _) => state is SetState.Verified or SetState.Unmerged || (state == SetState.Decided && !duplicate)),
        };
    }
}
