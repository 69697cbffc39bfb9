using System.Globalization;
using Custodian.Encounters.History;
using Custodian.Encounters.ListCensus;
using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.DailyCensus;

/// <summary>The census as of any day that has ended.</summary>
static class ReadCensusDay
{
    public static readonly Slice<Input, CensusDay> Definition = Slice.Read<Input, CensusDay>("encounters.census-day", "encounters.read", Scope.List, Handle);

    /// <param name="Day">Null is the last that ended.</param>
    public sealed record Input(FacilityId? Facility, DateOnly? Day);

    static async Task<Outcome<CensusDay>> Handle(SliceContext s, Input input)
    {
        var facilities = await FacilityRecords.Own(s);
        if (facilities.Count == 0)
        {
            return Problem.NotFound("ENC-0119", "No facility is set up yet. Ask your administrator to add one.");
        }

        var facility = facilities.Any(f => f.Id == input.Facility) ? input.Facility!.Value : facilities[0].Id;
        var zone = await FacilityDay.Of(s, facility);
        var last = CensusCut.LastClosed(s.Now, zone.Zone);
        var day = input.Day ?? last;
        if (day > last)
        {
            return Problem.Invalid("ENC-0150", $"The census of {day:yyyy-MM-dd} is taken at the midnight that ends it. Choose a day that has ended.", new FieldError("Day", "Enter a day that has ended."));
        }

        var cut = CensusCut.Of(day, zone.Zone);
        var counts = await s.Db.Set<CensusCount>().Where(c => c.FacilityId == facility && c.Day == day).ToListAsync(s.Stop);
        var corrections = await Corrections(s, facility, day, zone);
        var rows = await Rows(s, facility, cut);
        s.Accessed(null, obj: "census", detail: string.Create(CultureInfo.InvariantCulture, $"facility {facility}, {day:yyyy-MM-dd}, {rows.Count} shown"));
        return new CensusDay(day, facility, facilities, zone, cut, counts.Count > 0, counts.Count > 0 ? zone.Local(counts.Max(c => c.TakenAt)) : null, Lines(counts, corrections, rows), corrections, rows, last);
    }

    static async Task<List<CorrectionLine>> Corrections(SliceContext s, FacilityId facility, DateOnly day, FacilityDay zone)
    {
        var rows = await (from c in s.Db.Set<CensusCorrection>()
                          join e in s.Db.Set<Encounter>() on c.EncounterId equals e.Id
                          where c.FacilityId == facility && c.Day == day
                          orderby c.RecordedAt, c.Id
                          select new { c.RecordedAt, c.Unit, c.Group, c.Change, c.EncounterId, e.Account, c.Kind, c.By }).ToListAsync(s.Stop);
        return [.. rows.Select(c => new CorrectionLine(zone.Local(c.RecordedAt), c.Unit, c.Group, c.Change, c.EncounterId, c.Account, c.Kind, c.By))];
    }

    static async Task<List<CensusDayRow>> Rows(SliceContext s, FacilityId facility, DateTime cut)
    {
        var segments = await InBeds.At(s, facility, cut).OrderBy(x => x.Unit).ThenBy(x => x.Room).ThenBy(x => x.Bed).ToListAsync(s.Stop);
        var ids = segments.Select(x => x.EncounterId).ToList();
        var visits = (await CensusRows.Of(s, s.Db.Set<EncounterView>().Where(v => ids.Contains(v.Id)))).ToDictionary(v => v.Encounter);
        return [.. segments.Select(x => new CensusDayRow(visits[x.EncounterId], x.Unit, x.Room, x.Bed, x.Group, x.OnLeave))];
    }

    static List<CensusLine> Lines(List<CensusCount> counts, List<CorrectionLine> corrections, List<CensusDayRow> rows)
    {
        var places = counts.Where(c => c.Unit.Length > 0 || c.Patients > 0).Select(c => (c.Unit, c.Group)).Concat(corrections.Select(c => (c.Unit, c.Group))).Concat(rows.Select(r => (r.Unit, r.Group)));
        return [.. places.Distinct().OrderBy(p => p.Group).ThenBy(p => p.Unit, StringComparer.Ordinal).Select(p => new CensusLine(
            p.Unit, p.Group,
            counts.Where(c => (c.Unit, c.Group) == p).Sum(c => c.Patients),
            corrections.Where(c => (c.Unit, c.Group) == p).Sum(c => c.Change),
            rows.Count(r => (r.Unit, r.Group) == p && !r.OnLeave),
            rows.Count(r => (r.Unit, r.Group) == p && r.OnLeave)))];
    }
}
