using Custodian.Billing.Model;
using Custodian.Billing.Views;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.ShowAccount;

/// <summary>The account of a visit: holds, charges, claims, and what the claim still needs.</summary>
public static class ShowAccount
{
    public static readonly Slice<Input, Result> Definition =
        Slice.Read<Input, Result>("billing.show-account", Permissions.Read, Scope.Patient, Handle);

    public sealed record Input(EncounterId Encounter);

    /// <param name="ChargeKey">For the charge form: the same key pressed twice charges once.</param>
    public sealed record Result(
        EncounterView Visit, ClaimDetails Account, PatientBannerModel? Banner, FacilityDay Zone, DateOnly Today, IReadOnlyList<ChargeView> Charges,
        IReadOnlyList<HoldLine> Holds, IReadOnlyList<ClaimLine> Claims, IReadOnlyList<CoverageView> Coverages, string ChargeKey)
    {
        public Money Total => Charges.Aggregate(Money.Zero, (sum, c) => sum + c.Amount);
    }

    static async Task<Outcome<Result>> Handle(SliceContext s, Input input)
    {
        if (await EncounterRecords.Find(s, input.Encounter) is not { } visit)
        {
            return Problem.NotFound("BIL-0102", "There is no such encounter. Look the account up again.");
        }

        s.Accessed(visit.PatientId, visit.Id, "account");
        var account = await s.Db.Set<Account>().SingleOrDefaultAsync(a => a.EncounterId == visit.Id, s.Stop)
            ?? new Account { EncounterId = visit.Id, PatientId = visit.PatientId, FacilityId = visit.FacilityId };
        var holds = await s.Db.Set<AccountHold>().Where(h => h.EncounterId == visit.Id).OrderByDescending(h => h.Id).ToListAsync(s.Stop);
        var claims = await s.Db.Set<Claim>().Where(c => c.EncounterId == visit.Id).OrderBy(c => c.Number).ToListAsync(s.Stop);
        var coverages = await s.Db.Set<CoverageView>().Where(c => c.EncounterId == visit.Id).OrderBy(c => c.Rank).ToListAsync(s.Stop);
        var zone = await FacilityDay.Of(s, visit.FacilityId);
        var today = zone.Day(s.Now)!.Value;
        return new Result(
            visit, ClaimDetails.Of(account), await Banners.OfEncounter(s, visit), zone, today, await BillingRecords.Charges(s, visit.Id),
            [.. holds.Select(h => HoldLine.Of(h, today))], [.. claims.Select(ClaimLine.Of)], coverages,
            s.Ids.Next().ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
