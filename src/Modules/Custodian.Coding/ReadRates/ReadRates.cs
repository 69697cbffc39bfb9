using Custodian.Coding.Model;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.ReadRates;

/// <summary>Every base rate that was entered, with who entered it.</summary>
static class ReadRates
{
    public static readonly Slice<Done, RateSheet> Definition = Slice.Read<Done, RateSheet>("coding.read-base-rates", SetBaseRate.SetBaseRate.Definition.Permission, Scope.System, Handle);

    static async Task<Outcome<RateSheet>> Handle(SliceContext s, Done input)
    {
        var today = DateOnly.FromDateTime(s.Now);
        var rows = (await s.Db.Set<FacilityRate>().At(s.Caller, r => r.FacilityId).OrderByDescending(r => r.EffectiveFrom).ThenByDescending(r => r.Id).ToListAsync(s.Stop)).ToLookup(r => r.FacilityId);
        return new RateSheet([.. (await FacilityRecords.Own(s)).Select(f => Lines(f.Id, f.Name, [.. rows[f.Id]], today))], FacilityRate.Default, today, s.Now);
    }

    static FacilityRateLines Lines(FacilityId id, string name, IReadOnlyList<FacilityRate> rows, DateOnly today)
    {
        List<RateLine> lines = [.. rows.Select((r, at) => new RateLine(r.Id, r.EffectiveFrom, r.BaseRate, r.ReportsPoa, r.SetBy, r.SetAt, at > 0 && rows[at - 1].EffectiveFrom == r.EffectiveFrom))];
        return new(id, name, lines.Find(l => l.From <= today), lines);
    }
}
