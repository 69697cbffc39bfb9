using Custodian.Coding.Model;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.ListQueue;

/// <summary>
/// Which cases a view holds and in what order, asked of the cases alone: what people read beside them (names, payer) is looked up for the rows of
/// one page only. Only the orders by patient and by account go through every case of the view.
/// </summary>
static class QueueCases
{
    public static IQueryable<CodingCase> InView(SliceContext s, QueueView view)
    {
        var me = s.Caller.Name;
        var cases = s.Db.Set<CodingCase>().At(s.Caller, c => c.FacilityId);
        return view switch
        {
            QueueView.Mine => cases.Where(c => c.Coder == me && (c.State == CaseState.Ready || c.State == CaseState.InProgress || c.State == CaseState.Pended)),
            QueueView.InProgress => cases.Where(c => c.State == CaseState.InProgress),
            QueueView.Pended => cases.Where(c => c.State == CaseState.Pended),
            QueueView.NotReady => cases.Where(c => c.State == CaseState.NotReady),
            QueueView.Late => cases.Where(c => c.ReviewLate && c.State != CaseState.Cancelled),
            QueueView.Final => cases.Where(c => c.State == CaseState.Coded),
            _ => cases.Where(c => c.State == CaseState.Ready),
        };
    }

    public static IQueryable<CodingCase> Filtered(IQueryable<CodingCase> cases, EncounterClass? kind, string service)
    {
        cases = kind is { } one ? cases.Where(c => c.Class == one) : cases;
        return service.Length > 0 ? cases.Where(c => c.Service == service) : cases;
    }

    public static IQueryable<EncounterId> Ordered(SliceContext s, IQueryable<CodingCase> cases, string sort) => sort switch
    {
        "patient" => Named(s, cases).OrderBy(n => n.Family).ThenBy(n => n.Given).ThenBy(n => n.Id).Select(n => n.Id),
        "-patient" => Named(s, cases).OrderByDescending(n => n.Family).ThenByDescending(n => n.Given).ThenBy(n => n.Id).Select(n => n.Id),
        "account" => Numbered(s, cases).OrderBy(n => n.Account).ThenBy(n => n.Id).Select(n => n.Id),
        "-account" => Numbered(s, cases).OrderByDescending(n => n.Account).ThenBy(n => n.Id).Select(n => n.Id),
        _ => OwnOrder(cases, sort).ThenBy(c => c.EncounterId).Select(c => c.EncounterId),
    };

    static IOrderedQueryable<CodingCase> OwnOrder(IQueryable<CodingCase> cases, string sort) => sort switch
    {
        "discharge" => cases.OrderBy(c => c.DischargedOn),
        "-discharge" => cases.OrderByDescending(c => c.DischargedOn),
        "service" => cases.OrderBy(c => c.Service),
        "-service" => cases.OrderByDescending(c => c.Service),
        "coder" => cases.OrderBy(c => c.Coder),
        "-coder" => cases.OrderByDescending(c => c.Coder),
        "drg" => cases.OrderBy(c => c.WeightUnits),
        "-drg" => cases.OrderByDescending(c => c.WeightUnits),
        "priority" => cases.OrderBy(c => c.Urgency),
        _ => cases.OrderByDescending(c => c.Urgency),
    };

    static IQueryable<Placed> Named(SliceContext s, IQueryable<CodingCase> cases) =>
        from c in cases
        join e in s.Db.Set<EncounterView>() on c.EncounterId equals e.Id
        join p in s.Db.Set<PatientView>() on e.PatientId equals p.Id
        select new Placed { Id = c.EncounterId, Family = p.Family, Given = p.Given };

    static IQueryable<Placed> Numbered(SliceContext s, IQueryable<CodingCase> cases) =>
        from c in cases
        join e in s.Db.Set<EncounterView>() on c.EncounterId equals e.Id
        select new Placed { Id = c.EncounterId, Account = e.Account };

    /// <summary>What a case is ordered by that is not its own.</summary>
    sealed class Placed
    {
        public required EncounterId Id { get; init; }

        public string Family { get; init; } = "";

        public string Given { get; init; } = "";

        public string Account { get; init; } = "";
    }
}
