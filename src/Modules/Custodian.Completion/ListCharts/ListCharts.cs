using Custodian.Completion.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Completion.ListCharts;

/// <summary>The work list of discharged charts that lack something.</summary>
static class ListCharts
{
    public static readonly string[] Views = ["open", "documents", "signatures", "overdue"];

    public static readonly Slice<ChartQuery, ChartPageOfRows> Definition =
        Slice.Read<ChartQuery, ChartPageOfRows>("completion.list-charts", Permissions.Read, Scope.List, Handle);

    internal static async Task<Outcome<ChartPageOfRows>> Handle(SliceContext s, ChartQuery query)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var view in Views)
        {
            counts[view] = await InView(s, view).CountAsync(s.Stop);
        }

        var filtered = Joined(s, query);
        var total = query.Class is null ? counts.GetValueOrDefault(query.View) : await filtered.CountAsync(s.Stop);
        var rows = await Ordered(filtered, query.Sort).Skip((query.Page - 1) * query.Size).Take(query.Size)
            .Select(x => new ChartRow(
                x.E.Id, x.E.Account, x.P.Family, x.P.Given, x.P.Mrn, x.E.Class, x.C.DischargedOn, x.E.AttendingFamily, x.E.AttendingGiven,
                x.C.MissingDocuments, x.C.Unsigned, x.C.NextDueAt)).ToListAsync(s.Stop);
        s.Accessed(null, null, "completion list", $"{rows.Count} of {total}");
        return new ChartPageOfRows(rows, total, counts.GetValueOrDefault(query.View), counts, s.Now);
    }

    /// <summary>Discharged and not complete; the index on (complete_at, next_due_at) holds these few rows of all charts.</summary>
    static IQueryable<ChartStatus> InView(SliceContext s, string view)
    {
        var open = s.Db.Set<ChartStatus>().Where(c => c.CompleteAt == null && c.NextDueAt != null && c.DischargedOn != null).AtVisits(s.Db, s.Caller, c => c.EncounterId);
        var now = s.Now;
        return view switch
        {
            "documents" => open.Where(c => c.MissingDocuments > 0),
            "signatures" => open.Where(c => c.MissingDocuments == 0),
            "overdue" => open.Where(c => c.NextDueAt < now),
            _ => open,
        };
    }

    static IQueryable<Line> Joined(SliceContext s, ChartQuery query)
    {
        var lines =
            from c in InView(s, query.View)
            join e in s.Db.Set<EncounterView>() on c.EncounterId equals e.Id
            join p in s.Db.Set<PatientView>() on e.PatientId equals p.Id
            select new Line { C = c, E = e, P = p };
        return query.Class is { } wanted ? lines.Where(x => x.E.Class == wanted) : lines;
    }

    static IQueryable<Line> Ordered(IQueryable<Line> lines, string sort) => sort switch
    {
        "-due" => lines.OrderByDescending(x => x.C.NextDueAt),
        "discharged" => lines.OrderBy(x => x.C.DischargedOn).ThenBy(x => x.C.EncounterId),
        "-discharged" => lines.OrderByDescending(x => x.C.DischargedOn).ThenBy(x => x.C.EncounterId),
        "missing" => lines.OrderBy(x => x.C.MissingDocuments).ThenBy(x => x.C.NextDueAt),
        "-missing" => lines.OrderByDescending(x => x.C.MissingDocuments).ThenBy(x => x.C.NextDueAt),
        "unsigned" => lines.OrderBy(x => x.C.Unsigned).ThenBy(x => x.C.NextDueAt),
        "-unsigned" => lines.OrderByDescending(x => x.C.Unsigned).ThenBy(x => x.C.NextDueAt),
        _ => lines.OrderBy(x => x.C.NextDueAt),
    };

    sealed class Line
    {
        public required ChartStatus C { get; init; }

        public required EncounterView E { get; init; }

        public required PatientView P { get; init; }
    }
}
