using Custodian.Patients.Model;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.CompareRecords;

/// <summary>Reads one record with its numbers, visits, and the rows of every module.</summary>
static class RecordSide
{
    public static async Task<ComparedRecord> Read(SliceContext s, Patient p)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var handler in s.Db.MergeHandlers.Where(h => h.Entity != typeof(Patient)))
        {
            counts[handler.Label] = await handler.Count(s.Db, p.Id);
        }

        List<FiledItem> visits = [];
        foreach (var items in s.Db.FiledItems.Where(i => i.Kind == "visit").ToList())
        {
            visits.AddRange(await items.List(s, [p.Id], null));
        }

        var numbers = await PatientFiles.Numbers(s, [p.Id]);
        var facility = await PatientRecords.FindFacility(s, p.FacilityId);
        var here = await s.Db.PatientsHere().ContainsAsync(p.Id, s.Stop);
        var mrn = numbers.Where(n => n.Kind == "MRN").OrderBy(n => n.Old).Select(n => n.Value).FirstOrDefault() ?? "none";
        return new(p.Id, Show.Name(p.Family, p.Given, p.Middle), mrn, facility?.Name ?? "", here, numbers, visits, counts);
    }
}
