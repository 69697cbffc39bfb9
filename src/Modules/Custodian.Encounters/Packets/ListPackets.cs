using System.Globalization;
using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.Packets;

/// <summary>What packets of people in house, and of those who left in the last days, still lack; what is due first stands first.</summary>
static class ListPackets
{
    const int DaysAfter = 3;
    const int MostVisits = 2000;
    const int PageSize = 200;

    public static readonly Slice<Input, PacketList> Definition = Slice.Read<Input, PacketList>("encounters.packets", "encounters.read", Scope.List, Handle);

    /// <param name="View">missing, overdue or mine.</param>
    /// <param name="Form">Code of one form.</param>
    public sealed record Input(FacilityId? Facility, string View, string? Unit, string? Form, int Page = 1);

    static async Task<Outcome<PacketList>> Handle(SliceContext s, Input input)
    {
        var facilities = await FacilityRecords.Own(s);
        if (facilities.Count == 0)
        {
            return Problem.NotFound("ENC-0119", "No facility is set up yet. Ask your administrator to add one.");
        }

        var facility = facilities.Any(f => f.Id == input.Facility) ? input.Facility!.Value : facilities[0].Id;
        var zone = await FacilityDay.Of(s, facility);
        var since = zone.Day(s.Now)!.Value.AddDays(-DaysAfter);
        var visits = await s.Db.Set<EncounterView>()
            .Where(v => v.FacilityId == facility && (v.State == EncounterState.InProgress || v.State == EncounterState.OnLeave || v.State == EncounterState.Arrived || (v.State == EncounterState.Discharged && v.DischargeDate >= since)))
            .OrderBy(v => v.AdmittedAt).Take(MostVisits).ToListAsync(s.Stop);
        var packets = await PacketReader.Of(s, visits);
        var people = await People(s, visits);
        var all = visits.SelectMany(v => packets[v.Id].Where(l => l.Missing(s.Now)).Select(l => new PacketTask(v, people[v.PatientId].Family, people[v.PatientId].Given, l))).ToList();
        var shown = Filter(all, input, s).OrderBy(t => t.Line.Due.By ?? DateTime.MaxValue).ThenBy(t => t.Visit.Id).ToList();
        s.Accessed(null, obj: "packets", detail: string.Create(CultureInfo.InvariantCulture, $"facility {facility}, {shown.Count} of {all.Count} shown"));
        return new PacketList([.. shown.Skip((input.Page - 1) * PageSize).Take(PageSize)], all.Count, all.Count(t => t.Line.Due.IsOverdue(s.Now)), all.Count(t => t.Line.Owner == s.Caller.Name), [.. all.Select(t => t.Visit.Unit).Distinct().Order(StringComparer.Ordinal)], facilities, facility, zone, s.Now)
        {
            Total = shown.Count, Page = input.Page, Forms = [.. packets.Values.SelectMany(lines => lines).Select(l => l.Form).DistinctBy(f => f.Code).OrderBy(f => f.Name, StringComparer.Ordinal)], MaySet = s.Caller.May("encounters.settings"),
        };
    }

    static IEnumerable<PacketTask> Filter(List<PacketTask> all, Input input, SliceContext s) => all.Where(t =>
        (input.View != "overdue" || t.Line.Due.IsOverdue(s.Now))
        && (input.View != "mine" || t.Line.Owner == s.Caller.Name)
        && (input.Unit is null || t.Visit.Unit == input.Unit)
        && (input.Form is null || t.Line.Form.Code == input.Form));

    static async Task<Dictionary<PatientId, PatientView>> People(SliceContext s, List<EncounterView> visits)
    {
        var ids = visits.Select(v => v.PatientId).Distinct().ToList();
        return await s.Db.Set<PatientView>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, s.Stop);
    }
}

/// <param name="Missing">Without the filters.</param>
public sealed record PacketList(
    IReadOnlyList<PacketTask> Tasks, int Missing, int Overdue, int Mine, IReadOnlyList<string> Units, IReadOnlyList<FacilityView> Facilities, FacilityId Facility, FacilityDay Zone, DateTime Now)
{
    /// <summary>With the filters, on all pages.</summary>
    public int Total { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The forms that are asked for here.</summary>
    public IReadOnlyList<PacketForm> Forms { get; init; } = [];

    /// <summary>The caller may change what is asked for.</summary>
    public bool MaySet { get; init; }
}

public sealed record PacketTask(EncounterView Visit, string Family, string Given, PacketLine Line);
