using System.Globalization;
using Custodian.Encounters.ListCensus;
using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.BedBoard;

/// <summary>The bed board of a facility. Who lies where comes from the visits; the list of beds says what else there is.</summary>
static class ReadBoard
{
    public static readonly Slice<Input, Board> Definition = Slice.Read<Input, Board>("encounters.bed-board", "encounters.read", Scope.List, Handle);

    /// <param name="Facility">Null takes the first of the caller's own with beds.</param>
    /// <param name="Unit">Null shows all units.</param>
    public sealed record Input(FacilityId? Facility, string? Unit);

    static async Task<Outcome<Board>> Handle(SliceContext s, Input input)
    {
        var facilities = await FacilityRecords.Own(s);
        if (facilities.Count == 0)
        {
            return Problem.NotFound("ENC-0119", "No facility is set up yet. Ask your administrator to add one.");
        }

        var facility = facilities.Any(f => f.Id == input.Facility) ? input.Facility!.Value : await FirstWithBeds(s, facilities);
        var beds = await s.Db.Set<Bed>().AsNoTracking().Where(b => b.FacilityId == facility && b.Status != BedStatus.Closed && (input.Unit == null || b.Unit == input.Unit)).ToListAsync(s.Stop);
        var here = await CensusRows.Of(s, s.Db.Set<EncounterView>()
            .Where(v => v.FacilityId == facility && v.Unit != "" && (v.State == EncounterState.InProgress || v.State == EncounterState.OnLeave || v.State == EncounterState.Arrived) && (input.Unit == null || v.Unit == input.Unit)));
        s.Accessed(null, obj: "bed board", detail: string.Create(CultureInfo.InvariantCulture, $"facility {facility}, {here.Count} shown"));
        // A unit without listed beds that only day patients visit is no ward.
        var units = beds.Select(b => b.Unit).Concat(here.Where(r => r.Bed.Length > 0 || EncounterType.Usual(r.Class).NeedsBed).Select(r => r.Unit)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new Board([.. units.Select(unit => Unit(unit, beds, here))], facilities, facility, input.Unit, s.Now, await FacilityDay.Of(s, facility)) { May = EncounterDeeds.Of(s.Caller) };
    }

    /// <summary>The first of the caller's own that lists beds, or has somebody in one; the first of them when none does.</summary>
    static async Task<FacilityId> FirstWithBeds(SliceContext s, IReadOnlyList<FacilityView> facilities)
    {
        var listed = await s.Db.Set<Bed>().Where(b => b.Status != BedStatus.Closed).Select(b => b.FacilityId).Distinct().ToListAsync(s.Stop);
        var used = listed.Count > 0 ? [] : await s.Db.Set<BedClaim>().Select(c => c.FacilityId).Distinct().ToListAsync(s.Stop);
        return (facilities.FirstOrDefault(f => listed.Contains(f.Id)) ?? facilities.FirstOrDefault(f => used.Contains(f.Id)) ?? facilities[0]).Id;
    }

    static BoardUnit Unit(string unit, List<Bed> beds, IReadOnlyList<CensusRow> here)
    {
        var (listed, patients) = (beds.Where(b => b.Unit == unit).ToList(), here.Where(r => r.Unit == unit).ToList());
        var inBeds = patients.Where(r => r.Bed.Length > 0).ToLookup(r => (r.Room, r.Bed));
        var rows = listed.Select(b => new BoardBed(b.Id, unit, b.Room, b.Name, b.Status, b.Reason, b.Version, [.. inBeds[(b.Room, b.Name)]]))
            .Concat(inBeds.Where(g => !listed.Exists(b => (b.Room, b.Name) == g.Key)).Select(g => new BoardBed(null, unit, g.Key.Room, g.Key.Bed, BedStatus.Ready, "", 0, [.. g])))
            .OrderBy(b => b.Room, StringComparer.Ordinal).ThenBy(b => b.Bed, StringComparer.Ordinal);
        return new(unit, [.. rows], [.. patients.Where(r => r.Bed.Length == 0)], UnitNames.Families(patients)) { Alike = UnitNames.Alike(patients) };
    }
}
