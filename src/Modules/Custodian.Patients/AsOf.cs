using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients;

/// <summary>A moment the index is looked at: what was recorded before it counts, what came after does not.</summary>
/// <param name="Day">The day at whose end it lies.</param>
/// <param name="End">UTC: the first instant of the next day.</param>
sealed record AsOf(DateOnly Day, DateTime End)
{
    // Merges of merges are rare; a chain longer than this is a circle of an older version.
    const int MostHops = 16;

    /// <summary>The end of a day in the time zone of the first facility; today and later stand for now.</summary>
    public static async Task<AsOf> Of(SliceContext s, DateOnly? day)
    {
        var facilities = await FacilityRecords.All(s);
        var zone = facilities.Count > 0 && TimeZoneInfo.TryFindSystemTimeZoneById(facilities[0].TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(s.Now, zone));
        return day is { } asked && asked < today ? new(asked, Midnight(asked.AddDays(1), zone)) : new(today, s.Now.AddMilliseconds(1));
    }

    /// <summary>The merges in force then, by the record that went.</summary>
    public IQueryable<PatientLink> Links(SliceContext s) => s.Db.Set<PatientLink>().AsNoTracking().Where(l => l.At < End && (l.UndoneAt == null || l.UndoneAt >= End));

    /// <summary>For each record that was merged away then, the one that answered for it.</summary>
    public async Task<IReadOnlyDictionary<PatientId, PatientId>> Survivors(SliceContext s, IReadOnlyCollection<PatientId> ids)
    {
        Dictionary<PatientId, PatientId> next = [];
        IReadOnlyCollection<PatientId> asked = ids;
        for (var hop = 0; hop < MostHops && asked.Count > 0; hop++)
        {
            var found = await Links(s).Where(l => asked.Contains(l.PatientId)).OrderBy(l => l.At).ThenBy(l => l.Id).Select(l => new { l.PatientId, l.SurvivorId }).ToListAsync(s.Stop);
            found.ForEach(l => next[l.PatientId] = l.SurvivorId);
            asked = [.. found.Select(l => l.SurvivorId).Where(id => !next.ContainsKey(id)).Distinct()];
        }

        return ids.Where(next.ContainsKey).Distinct().ToDictionary(id => id, id => Last(next, id));
    }

    static PatientId Last(Dictionary<PatientId, PatientId> next, PatientId id)
    {
        for (var hop = 0; hop < MostHops && next.TryGetValue(id, out var into); hop++)
        {
            id = into;
        }

        return id;
    }

    // A day may begin later than midnight where the clocks are put forward then.
    static DateTime Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
    }
}
