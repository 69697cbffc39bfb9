using Custodian.Encounters.History;
using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.DailyCensus;

/// <summary>Keeps the stay of a visit by place in line with its events, and corrects the census of days that were taken.</summary>
static class Stays
{
    public static async Task Settle(SliceContext s, Encounter e, VisitStanding standing, VisitEventKind kind, FacilityDay zone)
    {
        var now = Rows(e, standing.Segments);
        var was = await s.Db.Set<StaySegment>().AsNoTracking().Where(x => x.EncounterId == e.Id).OrderBy(x => x.Number).ToListAsync(s.Stop);
        var waiting = s.Db.Set<StaySegment>().Local.Where(x => x.EncounterId == e.Id).ToList();
        if (waiting.Count == 0 && was.Count == now.Count && was.Zip(now).All(pair => Same(pair.First, pair.Second)))
        {
            return;
        }

        waiting.ForEach(row => s.Db.Entry(row).State = EntityState.Detached);
        await s.Db.Set<StaySegment>().Where(x => x.EncounterId == e.Id).ExecuteDeleteAsync(s.Stop);
        s.Db.AddRange(now);
        await Correct(s, e, was, now, (kind, zone));
    }

    public static List<StaySegment> Rows(Encounter e, IReadOnlyList<VisitSegment> segments)
    {
        List<StaySegment> rows = [];
        foreach (var segment in segments)
        {
            if (EncounterType.Of(segment.Class, segment.Type).Census is { } group)
            {
                rows.Add(new()
                {
                    EncounterId = e.Id, Number = rows.Count + 1, FacilityId = e.FacilityId, BeganAt = segment.From, EndedAt = segment.To, Group = group,
                    Unit = segment.Unit, Room = segment.Room, Bed = segment.Bed, OnLeave = segment.OnLeave,
                });
            }
        }

        return rows;
    }

    /// <summary>Days whose census was taken keep their count; what is known better now is a row of its own, dated today (WORKFLOWS 27).</summary>
    static async Task Correct(SliceContext s, Encounter e, List<StaySegment> was, List<StaySegment> now, (VisitEventKind Kind, FacilityDay Zone) why)
    {
        if (was.Concat(now).Select(x => (DateTime?)x.BeganAt).Min() is not { } first)
        {
            return;
        }

        var from = why.Zone.Day(first)!.Value.AddDays(-1);
        var taken = await s.Db.Set<CensusCount>().Where(c => c.FacilityId == e.FacilityId && c.Day >= from).Select(c => c.Day).Distinct().ToListAsync(s.Stop);
        foreach (var day in taken.Order())
        {
            var cut = CensusCut.Of(day, why.Zone.Zone);
            var (before, after) = (CountedIn(was, cut), CountedIn(now, cut));
            if (before == after)
            {
                continue;
            }

            Add(s, e, day, before, -1, why.Kind);
            Add(s, e, day, after, 1, why.Kind);
        }
    }

    static (string Unit, CensusGroup Group)? CountedIn(List<StaySegment> segments, DateTime cut) =>
        segments.Find(x => x.BeganAt <= cut && (x.EndedAt is null || cut < x.EndedAt)) is { OnLeave: false } here ? (here.Unit, here.Group) : null;

    static void Add(SliceContext s, Encounter e, DateOnly day, (string Unit, CensusGroup Group)? place, int change, VisitEventKind kind)
    {
        if (place is { } counted)
        {
            s.Db.Add(new CensusCorrection
            {
                Id = s.Ids.Next(), FacilityId = e.FacilityId, Day = day, Unit = counted.Unit, Group = counted.Group, Change = change,
                EncounterId = e.Id, PatientId = e.PatientId, Kind = kind.ToString(), RecordedAt = s.Now, By = s.Caller.Name,
            });
        }
    }

    static bool Same(StaySegment a, StaySegment b) =>
        (a.BeganAt, a.EndedAt, a.Group, a.Unit, a.Room, a.Bed, a.OnLeave) == (b.BeganAt, b.EndedAt, b.Group, b.Unit, b.Room, b.Bed, b.OnLeave);
}
