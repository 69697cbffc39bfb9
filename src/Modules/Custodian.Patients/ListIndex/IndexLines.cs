using System.Text.Json;
using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.ListIndex;

/// <summary>Fills the lines of a page: names, numbers and survivors as they were known.</summary>
static class IndexLines
{
    /// <param name="ids">The patients in the order of the page.</param>
    public static async Task<IReadOnlyList<IndexLine>> Of(SliceContext s, AsOf asOf, IReadOnlyList<PatientId> ids)
    {
        var survivors = await asOf.Survivors(s, ids);
        var people = await Snapshots(s, asOf, [.. ids.Concat(survivors.Values).Distinct()]);
        var numbers = (await KnownNumbers.Of(s, asOf, ids)).ToLookup(n => n.Patient, n => n.Old ? $"{n.Number} at {n.Authority} (old)" : $"{n.Number} at {n.Authority}");
        return [.. ids.Select(id => Line(id, people, [.. numbers[id]], survivors))];
    }

    static IndexLine Line(PatientId id, Dictionary<PatientId, Snapshot> people, IReadOnlyList<string> numbers, IReadOnlyDictionary<PatientId, PatientId> survivors)
    {
        var person = people[id];
        PatientId? survivor = survivors.TryGetValue(id, out var into) ? into : null;
        var survivorName = survivor is { } other && people.TryGetValue(other, out var named) ? Show.Name(named.Family, named.Given) : "";
        return new(id, Show.Name(person.Family, person.Given, person.Middle), PartialDate.TryParse(person.BirthDate, out var born) ? born : null, person.Sex, numbers, survivor, survivorName);
    }

    /// <summary>What was known of each person then.</summary>
    public static async Task<Dictionary<PatientId, Snapshot>> Snapshots(SliceContext s, AsOf asOf, IReadOnlyCollection<PatientId> ids)
    {
        var now = (await s.Db.Set<Patient>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(s.Stop)).ToDictionary(p => p.Id, Snapshot.Of);
        var later = await s.Db.Set<DemographicsHistory>().AsNoTracking().Where(h => ids.Contains(h.PatientId) && h.At >= asOf.End).OrderByDescending(h => h.At).ThenByDescending(h => h.Id).ToListAsync(s.Stop);
        foreach (var change in later)
        {
            now[change.PatientId] = JsonSerializer.Deserialize(change.Json, SnapshotJson.Default.Snapshot)!;
        }

        return now;
    }
}
