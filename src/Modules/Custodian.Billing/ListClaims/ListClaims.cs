using Custodian.Billing.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.ListClaims;

/// <summary>Claims by state.</summary>
public static class ListClaims
{
    public const int PageSize = 200;

    public static readonly Slice<Input, Result> Definition =
        Slice.Read<Input, Result>("billing.list-claims", Permissions.Read, Scope.List, Handle);

    /// <param name="View">Name of a state, rebill, or all.</param>
    /// <param name="Sort">built, total, number, payer; a minus in front for descending.</param>
    public sealed record Input(string View, string Sort, int Page, int Size = PageSize);

    public sealed record Result(IReadOnlyList<Line> Lines, int Total, IReadOnlyDictionary<ClaimState, int> States, int Rebill);

    public sealed record Line(
        ClaimId Id, string ControlNumber, string Family, string Given, string TypeOfBill, DateOnly? From, DateOnly? Through, string Payer, Money Total, ClaimState State, int Errors, string Rebill, DateTime BuiltAt);

    internal static async Task<Outcome<Result>> Handle(SliceContext s, Input input)
    {
        var all = s.Db.Set<Claim>().At(s.Caller, c => c.FacilityId);
        var chosen = input.View switch
        {
            "rebill" => all.Where(c => c.RebillReason != ""),
            _ when Enum.TryParse<ClaimState>(input.View, out var state) => all.Where(c => c.State == state),
            _ => all,
        };
        var rows = from c in Ordered(chosen, input.Sort)
                   join e in s.Db.Set<EncounterView>() on c.EncounterId equals e.Id
                   join p in s.Db.Set<PatientView>() on e.PatientId equals p.Id
                   select new Line(c.Id, c.ControlNumber, p.Family, p.Given, c.TypeOfBill, e.AdmitDate, e.DischargeDate, c.PayerName, c.Total, c.State, c.Errors, c.RebillReason, c.BuiltAt);
        var lines = await rows.Skip((Math.Max(1, input.Page) - 1) * input.Size).Take(input.Size).ToListAsync(s.Stop);
        s.Accessed(null, detail: $"{lines.Count} claims");
        var states = await all.GroupBy(c => c.State).Select(g => new { State = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.State, g => g.Count, s.Stop);
        return new Result(lines, await chosen.CountAsync(s.Stop), states, await all.CountAsync(c => c.RebillReason != "", s.Stop));
    }

    static IQueryable<Claim> Ordered(IQueryable<Claim> claims, string sort) => sort switch
    {
        "total" => claims.OrderBy(c => c.Total).ThenBy(c => c.Id),
        "-total" => claims.OrderByDescending(c => c.Total).ThenBy(c => c.Id),
        "number" => claims.OrderBy(c => c.ControlNumber).ThenBy(c => c.Id),
        "-number" => claims.OrderByDescending(c => c.ControlNumber).ThenBy(c => c.Id),
        "payer" => claims.OrderBy(c => c.PayerName).ThenBy(c => c.Id),
        "-payer" => claims.OrderByDescending(c => c.PayerName).ThenBy(c => c.Id),
        "built" => claims.OrderBy(c => c.BuiltAt).ThenBy(c => c.Id),
        _ => claims.OrderByDescending(c => c.BuiltAt).ThenBy(c => c.Id),
    };
}
