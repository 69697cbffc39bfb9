using Custodian.Billing.Accounts;
using Custodian.Billing.Model;
using Custodian.Billing.Views;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.ListHolds;

/// <summary>Discharged, not final billed: every account with what holds it, its age and its charges.</summary>
public static class ListHolds
{
    public const int PageSize = 200;

    public static readonly Slice<Input, Result> Definition =
        Slice.Read<Input, Result>("billing.list-holds", Permissions.Read, Scope.List, Handle);

    /// <param name="View">all, ready, rebill, or the name of a reason.</param>
    /// <param name="Sort">age, charges, account, payer; a minus in front for descending.</param>
    public sealed record Input(string View, string Sort, int Page, int Size = PageSize);

    public sealed record Result(IReadOnlyList<Line> Lines, int Total, Money Charges, IReadOnlyList<ReasonCount> Reasons, int Unbilled, int Ready, int Rebill);

    public sealed record ReasonCount(HoldReason Reason, int Accounts);

    /// <param name="Age">Days since discharge.</param>
    public sealed record Line(EncounterId Encounter, string Account, string Family, string Given, EncounterClass Class, DateOnly? Discharged, int Age, string Payer, AccountState State, Money Charges, IReadOnlyList<Reason> Reasons);

    public sealed record Reason(HoldReason Kind, string Detail);

    internal static async Task<Outcome<Result>> Handle(SliceContext s, Input input)
    {
        var unbilled = s.Db.Set<AccountView>().At(s.Caller, a => a.FacilityId).Where(a => a.State == AccountState.Held || a.State == AccountState.Ready || a.State == AccountState.Rebill);
        var chosen = Chosen(s, unbilled, input.View);
        var rows = Ordered(
            from a in chosen
            join e in s.Db.Set<EncounterView>() on a.EncounterId equals e.Id
            join p in s.Db.Set<PatientView>() on e.PatientId equals p.Id
            select new Row { Account = a, Visit = e, Family = p.Family, Given = p.Given },
            input.Sort);
        var total = await chosen.CountAsync(s.Stop);
        var page = await rows.Skip((Math.Max(1, input.Page) - 1) * input.Size).Take(input.Size).ToListAsync(s.Stop);
        var lines = await Lines(s, page);
        s.Accessed(null, detail: $"{lines.Count} accounts");
        var states = await unbilled.GroupBy(a => a.State).Select(g => new { State = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.State, g => g.Count, s.Stop);
        var charges = await chosen.SumAsync(a => a.ChargesCents, s.Stop);
        return new Result(lines, total, new Money(charges), await Counts(s, unbilled), states.Values.Sum(), states.GetValueOrDefault(AccountState.Ready), states.GetValueOrDefault(AccountState.Rebill));
    }

    static IQueryable<AccountView> Chosen(SliceContext s, IQueryable<AccountView> unbilled, string view)
    {
        if (Enum.TryParse<HoldReason>(view, out var reason))
        {
            return unbilled.Where(a => s.Db.Set<AccountHold>().Any(h => h.EncounterId == a.EncounterId && h.ClearedAt == null && h.Reason == reason));
        }

        return view switch
        {
            "ready" => unbilled.Where(a => a.State == AccountState.Ready),
            "rebill" => unbilled.Where(a => a.State == AccountState.Rebill),
            _ => unbilled,
        };
    }

    static IQueryable<Row> Ordered(IQueryable<Row> rows, string sort) => sort switch
    {
        "charges" => rows.OrderBy(r => r.Account.ChargesCents).ThenBy(r => r.Visit.Id),
        "-charges" => rows.OrderByDescending(r => r.Account.ChargesCents).ThenBy(r => r.Visit.Id),
        "account" => rows.OrderBy(r => r.Visit.Account).ThenBy(r => r.Visit.Id),
        "-account" => rows.OrderByDescending(r => r.Visit.Account).ThenBy(r => r.Visit.Id),
        "payer" => rows.OrderBy(r => r.Visit.PayerName).ThenBy(r => r.Visit.Id),
        "-payer" => rows.OrderByDescending(r => r.Visit.PayerName).ThenBy(r => r.Visit.Id),
        // The youngest account left last.
        "age" => rows.OrderByDescending(r => r.Visit.DischargeDate).ThenBy(r => r.Visit.Id),
        _ => rows.OrderBy(r => r.Visit.DischargeDate).ThenBy(r => r.Visit.Id),
    };

    static async Task<IReadOnlyList<Line>> Lines(SliceContext s, List<Row> page)
    {
        var ids = page.Select(r => r.Visit.Id).ToList();
        var holds = (await s.Db.Set<AccountHold>().Where(h => ids.Contains(h.EncounterId) && h.ClearedAt == null).OrderBy(h => h.Id).ToListAsync(s.Stop)).ToLookup(h => h.EncounterId);
        var days = new Dictionary<FacilityId, DateOnly>();
        foreach (var facility in page.Select(r => r.Visit.FacilityId).Distinct())
        {
            days[facility] = (await FacilityDay.Of(s, facility)).Day(s.Now)!.Value;
        }

        return [.. page.Select(r => new Line(
            r.Visit.Id, r.Visit.Account, r.Family, r.Given, r.Visit.Class, r.Visit.DischargeDate,
            r.Visit.DischargeDate is { } left ? Math.Max(0, days[r.Visit.FacilityId].DayNumber - left.DayNumber) : 0,
            r.Visit.PayerName ?? "", r.Account.State, r.Account.Charges,
            [.. holds[r.Visit.Id].Where(h => h.Stops(days[r.Visit.FacilityId])).Select(h => new Reason(h.Reason, h.Detail))]))];
    }

    static async Task<IReadOnlyList<ReasonCount>> Counts(SliceContext s, IQueryable<AccountView> unbilled)
    {
        var counts = await s.Db.Set<AccountHold>()
            .Where(h => h.ClearedAt == null && unbilled.Any(a => a.EncounterId == h.EncounterId))
            .GroupBy(h => h.Reason)
            .Select(g => new { Reason = g.Key, Count = g.Count() })
            .ToListAsync(s.Stop);
        return [.. counts.OrderBy(c => c.Reason).Select(c => new ReasonCount(c.Reason, c.Count))];
    }

    sealed class Row
    {
        public required AccountView Account { get; init; }

        public required EncounterView Visit { get; init; }

        public required string Family { get; init; }

        public required string Given { get; init; }
    }
}
