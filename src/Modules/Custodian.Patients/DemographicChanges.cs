using System.Text.Json;
using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients;

/// <summary>Reads the demographics history as changes of fields: each stored row is what stood there before it.</summary>
static class DemographicChanges
{
    public static async Task<IReadOnlyList<DemographicChange>> Of(SliceContext s, PatientId id)
    {
        var row = await s.Db.Set<Patient>().AsNoTracking().SingleAsync(p => p.Id == id, s.Stop);
        var rows = await s.Db.Set<DemographicsHistory>().AsNoTracking().Where(h => h.PatientId == id).OrderByDescending(h => h.At).ThenByDescending(h => h.Id).ToListAsync(s.Stop);
        var after = Snapshot.Of(row);
        List<DemographicChange> changes = [];
        foreach (var h in rows)
        {
            var before = JsonSerializer.Deserialize(h.Json, SnapshotJson.Default.Snapshot)!;
            changes.Add(new(h.At, h.Undo ? $"{h.By}, unmerge" : h.LinkId is null ? h.By : $"{h.By}, merge", [.. Differences(before, after)]));
            after = before;
        }

        // A merge that took nothing over left a row too.
        return [.. changes.Where(c => c.Fields.Count > 0)];
    }

    static IEnumerable<ChangedField> Differences(Snapshot before, Snapshot after) =>
        Fields(before).Zip(Fields(after)).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => new ChangedField(pair.First.Label, pair.First.Value, pair.Second.Value));

    static IEnumerable<(string Label, string Value)> Fields(Snapshot x) =>
    [
        ("Family name", x.Family), ("Given name", x.Given), ("Middle name", x.Middle), ("Suffix", x.Suffix), ("Preferred name", x.Preferred),
        ("Birth date", Date(x.BirthDate)), ("Sex", SexCodes.Word(x.Sex)), ("Street", x.Street), ("City", x.City), ("State", x.State), ("ZIP", x.Zip), ("Phone", x.Phone),
        ("SSN", x.SsnLast4.Length > 0 ? Show.Ssn(x.SsnLast4) : ""), ("Died", Date(x.DiedOn)),
    ];

    static string Date(string digits) => PartialDate.TryParse(digits, out var date) ? date.ToString() : "";
}
