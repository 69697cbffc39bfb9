using System.Globalization;
using Custodian.Encounters.History;
using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.DailyCensus;

/// <summary>
/// Takes the census of every day that has ended since the last one taken, at each facility by its own midnight. Runs by the clock and may run
/// at any time: a day is taken once.
/// </summary>
public static class TakeCensus
{
    /// <summary>A facility that was down for longer, or is new, begins here.</summary>
    const int MostDaysBack = 31;

    public static readonly Slice<Input, int> Definition = Slice.Write<Input, int>("encounters.take-census", "encounters.take-census", Scope.List, AuditVerb.Originate, Handle);

    /// <param name="DaysBack">Where none was taken yet: how many ended days to begin with.</param>
    public sealed record Input(int DaysBack = 1);

    static async Task<Outcome<int>> Handle(SliceContext s, Input input)
    {
        var days = 0;
        foreach (var facility in await FacilityRecords.All(s))
        {
            var zone = (await FacilityDay.Of(s, facility.Id)).Zone;
            var closed = CensusCut.LastClosed(s.Now, zone);
            var last = await s.Db.Set<CensusCount>().Where(c => c.FacilityId == facility.Id).Select(c => (DateOnly?)c.Day).MaxAsync(s.Stop);
            var from = last?.AddDays(1) ?? closed.AddDays(1 - Math.Clamp(input.DaysBack, 1, MostDaysBack));
            for (var day = from < closed.AddDays(1 - MostDaysBack) ? closed.AddDays(1 - MostDaysBack) : from; day <= closed; day = day.AddDays(1))
            {
                await Take(s, facility.Id, day, CensusCut.Of(day, zone));
                days++;
            }
        }

        s.Accessed(null, obj: "census", detail: string.Create(CultureInfo.InvariantCulture, $"{days} days taken"));
        return days;
    }

    static async Task Take(SliceContext s, FacilityId facility, DateOnly day, DateTime cut)
    {
        var here = await InBeds.At(s, facility, cut).Select(x => new { x.Unit, x.Group, x.OnLeave }).ToListAsync(s.Stop);
        var counts = here.GroupBy(x => (x.Unit, x.Group)).Select(g => Count(s, facility, day, g.Key, (g.Count(x => !x.OnLeave), g.Count(x => x.OnLeave)))).ToList();
        // A day with nobody in house was counted too.
        s.Db.AddRange(counts.Count > 0 ? counts : [Count(s, facility, day, ("", CensusGroup.Inpatient), (0, 0))]);
    }

    static CensusCount Count(SliceContext s, FacilityId facility, DateOnly day, (string Unit, CensusGroup Group) place, (int Here, int Away) found) => new()
    {
        Id = s.Ids.Next(), FacilityId = facility, Day = day, Unit = place.Unit, Group = place.Group, Patients = found.Here, OnLeave = found.Away, TakenAt = s.Now,
    };
}
