using Custodian.Coding.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding;

/// <summary>The rates of facilities by day. They are few: one or two a year and facility.</summary>
sealed class FacilityRates
{
    readonly ILookup<FacilityId, FacilityRate> _rates;

    FacilityRates(IEnumerable<FacilityRate> rates) => _rates = rates.ToLookup(r => r.FacilityId);

    public static async Task<FacilityRates> Of(SliceContext s, FacilityId facility) => new(await s.Db.Set<FacilityRate>().AsNoTracking().Where(r => r.FacilityId == facility).ToListAsync(s.Stop));

    public static async Task<FacilityRates> OfAll(SliceContext s) => new(await s.Db.Set<FacilityRate>().AsNoTracking().ToListAsync(s.Stop));

    /// <summary>What counts for a discharge on this day; the usual amount before the first one entered.</summary>
    public (Money BaseRate, bool ReportsPoa) At(FacilityId facility, DateOnly day) => Find(facility, day) is { } rate ? (rate.BaseRate, rate.ReportsPoa) : (FacilityRate.Default, true);

    /// <summary>Of two entered for the same day, the later entry counts: it corrects the other.</summary>
    public FacilityRate? Find(FacilityId facility, DateOnly day) => _rates[facility].Where(r => r.EffectiveFrom <= day).OrderByDescending(r => r.EffectiveFrom).ThenByDescending(r => r.Id).FirstOrDefault();
}
