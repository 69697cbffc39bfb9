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
    public sealed record Input(QueueView View, EncounterClass? Class = null, string Service = "", string Sort = "-priority", int Page = 1, int Size = PageSize);

    static async Task<Outcome<Queue>> Handle(SliceContext s, Input input)
    {
        var cases = QueueCases.InView(s, input.View);
        var filtered = QueueCases.Filtered(cases, input.Class, input.Service);
        var rows = await Rows(s, input);
        var counts = await Counts(s);
        var inView = counts.TryGetValue(input.View, out var counted) ? counted : await cases.CountAsync(s.Stop);
        var total = input.Class is null && input.Service.Length == 0 ? inView : await filtered.CountAsync(s.Stop);
        s.Accessed(null, null, "coding queue", $"{input.View}, {rows.Count} rows");
        return new Queue(rows, total, inView, await Services(cases, s.Stop), DateOnly.FromDateTime(s.Now), s.Now, counts);
    }

    /// <summary>The rows of one page of the view.</summary>
    internal static async Task<List<QueueRow>> Rows(SliceContext s, Input input)
    {
        var filtered = QueueCases.Filtered(QueueCases.InView(s, input.View), input.Class, input.Service);
        var ids = await QueueCases.Ordered(s, filtered, input.Sort).Skip((Math.Max(1, input.Page) - 1) * input.Size).Take(input.Size).ToListAsync(s.Stop);
        var rows = new Dictionary<EncounterId, QueueRow>(ids.Count);
        foreach (var some in ids.Chunk(PageSize))
        {
            foreach (var row in await Joined(s, some).ToListAsync(s.Stop))
            {
                rows[row.Encounter] = row;
            }
        }

        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    /// <summary>Of every view but the final codes of years, which are counted when they are looked at.</summary>
    static async Task<Dictionary<QueueView, int>> Counts(SliceContext s)
    {
        var counts = new Dictionary<QueueView, int>();
        foreach (var view in Enum.GetValues<QueueView>().Where(v => v != QueueView.Final))
        {
            counts[view] = await QueueCases.InView(s, view).CountAsync(s.Stop);
        }

        return counts;
    }

    /// <summary>The services that occur, each found by one step in an index: there are a dozen among millions of rows.</summary>
    static async Task<List<string>> Services(IQueryable<CodingCase> cases, CancellationToken stop)
    {
        List<string> services = [];
        for (var last = ""; await cases.Where(c => string.Compare(c.Service, last) > 0).MinAsync(c => (string?)c.Service, stop) is { } next; last = next)
        {
            services.Add(next);
        }

        return services;
    }

    static IQueryable<QueueRow> Joined(SliceContext s, EncounterId[] ids) =>
        from c in s.Db.Set<CodingCase>()
        where ids.Contains(c.EncounterId)
        join e in s.Db.Set<EncounterView>() on c.EncounterId equals e.Id
        join p in s.Db.Set<PatientView>() on e.PatientId equals p.Id
        select new QueueRow
        {
            Encounter = c.EncounterId, Patient = p.Id, Family = p.Family, Given = p.Given, Mrn = p.Mrn, Account = e.Account, Class = e.Class, Service = e.Service,
            Payer = e.PayerName, Admitted = e.AdmitDate, Discharged = e.DischargeDate, LeaveDays = e.LeaveDays, State = c.State, Missing = c.Missing, Coder = c.Coder, LeaseBy = c.LeaseBy,
            LeaseUntil = c.LeaseUntil, Urgency = c.Urgency, CodesVersion = c.CodesVersion, Drg = c.Drg, WeightUnits = c.WeightUnits, ReviewLate = c.ReviewLate, Raised = c.Raised, Version = c.Version,
        };
}
