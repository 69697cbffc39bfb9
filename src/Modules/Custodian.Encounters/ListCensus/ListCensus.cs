using System.Globalization;
using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.ListCensus;

/// <summary>The census of a facility now. People on leave are listed, since their bed is kept, and not counted.</summary>
static class ListCensus
{
    public const int PageSize = 200;

    public static readonly Slice<Input, Census> Definition = Slice.Read<Input, Census>("encounters.census", "encounters.read", Scope.List, Handle);

    /// <param name="Facility">Null takes the first by code.</param>
    /// <param name="Page">One-based.</param>
    public sealed record Input(FacilityId? Facility, string? Unit, EncounterClass? Class, int Page = 1, int Size = PageSize);

    internal static async Task<Outcome<Census>> Handle(SliceContext s, Input input)
    {
        var facilities = await FacilityRecords.Own(s);
        if (facilities.Count == 0)
        {
            return Problem.NotFound("ENC-0119", "No facility is set up yet. Ask your administrator to add one.");
        }

        var facility = facilities.Any(f => f.Id == input.Facility) ? input.Facility!.Value : facilities[0].Id;
        var here = s.Db.Set<Encounter>().Where(e => e.State == EncounterState.InProgress && e.FacilityId == facility);
        var counts = await here.GroupBy(e => e.Unit).Select(g => new { Unit = g.Key, Patients = g.Count() }).OrderBy(u => u.Unit).ToListAsync(s.Stop);
        var total = input.Unit is null && input.Class is null ? counts.Sum(u => u.Patients) : await Filtered(s, facility, input).CountAsync(v => v.State == EncounterState.InProgress, s.Stop);
        var away = await Filtered(s, facility, input).CountAsync(v => v.State == EncounterState.OnLeave, s.Stop);
        var rows = await CensusRows.Of(s, Filtered(s, facility, input).OrderBy(v => v.Unit).ThenBy(v => v.Room).ThenBy(v => v.Bed).ThenBy(v => v.Id).Skip((Math.Max(1, input.Page) - 1) * input.Size).Take(input.Size));
        s.Accessed(null, obj: "census", detail: string.Create(CultureInfo.InvariantCulture, $"facility {facility}, {rows.Count} of {total} shown"));
        return new Census(rows, total, counts.Sum(u => u.Patients), [.. counts.Select(u => new UnitCount(u.Unit, u.Patients))], facilities, facility, (await FacilityDay.Of(s, facility)).Day(s.Now)!.Value) { OnLeave = away, Alike = UnitNames.Alike(rows) };
    }

    static IQueryable<EncounterView> Filtered(SliceContext s, FacilityId facility, Input input)
    {
        var here = s.Db.Set<EncounterView>().Where(v => (v.State == EncounterState.InProgress || v.State == EncounterState.OnLeave) && v.FacilityId == facility);
        here = input.Unit is { } unit ? here.Where(v => v.Unit == unit) : here;
        return input.Class is { } kind ? here.Where(v => v.Class == kind) : here;
    }
}
