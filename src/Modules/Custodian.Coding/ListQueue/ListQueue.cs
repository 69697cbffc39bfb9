using Custodian.Coding.Model;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.ListQueue;

/// <summary>The coding queue: one view of it, filtered, ordered, 200 rows at a time.</summary>
static class ListQueue
{
    public const int PageSize = 200;

    public static readonly Slice<Input, Queue> Definition =
        Slice.Read<Input, Queue>("coding.list-queue", "coding.read", Scope.List, Handle, AuditVerb.Search);

    /// <param name="Class">Only this kind of encounter; null for all.</param>
    /// <param name="Service">Only this service; empty for all.</param>
    /// <param name="Sort">priority, discharge, patient, account, service, coder, drg; descending with a leading minus.</param>
    public sealed record Input(QueueView View, EncounterClass? Class = null, string Service = "", string Sort = "-priority", int Page = 1);

    static async Task<Outcome<Queue>> Handle(SliceContext s, Input input)
    {
        var me = s.Caller.Name;
        var all = Joined(s);
        var counts = await all.GroupBy(r => new { r.State, Mine = r.Coder == me }).Select(g => new { g.Key.State, g.Key.Mine, Count = g.Count() }).ToListAsync(s.Stop);
        var late = await all.CountAsync(r => r.ReviewLate, s.Stop);
        var viewed = InView(all, input.View, me);
        var filtered = viewed.Where(r => (input.Class == null || r.Class == input.Class) && (input.Service == "" || r.Service == input.Service));
        var rows = await Ordered(filtered, input.Sort).Skip((Math.Max(1, input.Page) - 1) * PageSize).Take(PageSize).ToListAsync(s.Stop);
        var services = await viewed.Where(r => r.Service != "").Select(r => r.Service).Distinct().OrderBy(x => x).ToListAsync(s.Stop);
        s.Accessed(null, null, "coding queue", $"{input.View}, {rows.Count} rows");
        int Sum(Func<CaseState, bool, bool> which) => counts.Where(c => which(c.State, c.Mine)).Sum(c => c.Count);
        return new Queue(rows, await filtered.CountAsync(s.Stop), await viewed.CountAsync(s.Stop), services, DateOnly.FromDateTime(s.Now), s.Now, new Dictionary<QueueView, int>
        {
            [QueueView.Ready] = Sum((state, _) => state == CaseState.Ready),
            [QueueView.Mine] = Sum((state, mine) => mine && (state is CaseState.InProgress or CaseState.Pended)),
            [QueueView.InProgress] = Sum((state, _) => state == CaseState.InProgress),
            [QueueView.Pended] = Sum((state, _) => state == CaseState.Pended),
            [QueueView.NotReady] = Sum((state, _) => state == CaseState.NotReady),
            [QueueView.Late] = late,
            [QueueView.Final] = Sum((state, _) => state == CaseState.Coded),
        });
    }

    static IQueryable<QueueRow> Joined(SliceContext s) =>
        from c in s.Db.Set<CodingCase>()
        join e in s.Db.Set<EncounterView>() on c.EncounterId equals e.Id
        join p in s.Db.Set<PatientView>() on e.PatientId equals p.Id
        where c.State != CaseState.Cancelled
        select new QueueRow
        {
            Encounter = c.EncounterId, Patient = p.Id, Family = p.Family, Given = p.Given, Mrn = p.Mrn, Account = e.Account, Class = e.Class, Service = e.Service,
            Payer = e.PayerName, Admitted = e.AdmitDate, Discharged = e.DischargeDate, LeaveDays = e.LeaveDays, State = c.State, Missing = c.Missing, Coder = c.Coder, LeaseBy = c.LeaseBy,
            LeaseUntil = c.LeaseUntil, Urgency = c.Urgency, CodesVersion = c.CodesVersion, Drg = c.Drg, WeightUnits = c.WeightUnits, ReviewLate = c.ReviewLate,
        };

    static IQueryable<QueueRow> InView(IQueryable<QueueRow> rows, QueueView view, string me) => view switch
    {
        QueueView.Mine => rows.Where(r => r.Coder == me && (r.State == CaseState.InProgress || r.State == CaseState.Pended)),
        QueueView.InProgress => rows.Where(r => r.State == CaseState.InProgress),
        QueueView.Pended => rows.Where(r => r.State == CaseState.Pended),
        QueueView.NotReady => rows.Where(r => r.State == CaseState.NotReady),
        QueueView.Late => rows.Where(r => r.ReviewLate),
        QueueView.Final => rows.Where(r => r.State == CaseState.Coded),
        _ => rows.Where(r => r.State == CaseState.Ready),
    };

    static IQueryable<QueueRow> Ordered(IQueryable<QueueRow> rows, string sort) => (sort switch
    {
        "discharge" => rows.OrderBy(r => r.Discharged),
        "-discharge" => rows.OrderByDescending(r => r.Discharged),
        "patient" => rows.OrderBy(r => r.Family).ThenBy(r => r.Given),
        "-patient" => rows.OrderByDescending(r => r.Family).ThenByDescending(r => r.Given),
        "account" => rows.OrderBy(r => r.Account),
        "-account" => rows.OrderByDescending(r => r.Account),
        "service" => rows.OrderBy(r => r.Service),
        "-service" => rows.OrderByDescending(r => r.Service),
        "coder" => rows.OrderBy(r => r.Coder),
        "-coder" => rows.OrderByDescending(r => r.Coder),
        "drg" => rows.OrderBy(r => r.WeightUnits),
        "-drg" => rows.OrderByDescending(r => r.WeightUnits),
        "priority" => rows.OrderBy(r => r.Urgency),
        _ => rows.OrderByDescending(r => r.Urgency),
    }).ThenBy(r => r.Encounter);
}
