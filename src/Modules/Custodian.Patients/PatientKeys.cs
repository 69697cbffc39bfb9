using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients;

/// <summary>All keys of a patient: of the present name and of every other name that was recorded.</summary>
static class PatientKeys
{
    public static IEnumerable<SearchKey> Of(Patient p, IReadOnlyList<PatientName> names, MatchKeys matching)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        SearchKeys.Add(keys, p.Family, p.Given, p.Preferred);
        matching.Add(keys, PersonTraits.Of(p));
        if (p.Preferred.Length > 0 && p.Preferred != p.Given)
        {
            matching.Add(keys, PersonTraits.Of(p) with { Given = p.Preferred });
        }

        foreach (var name in names)
        {
            SearchKeys.Add(keys, name.Family, name.Given, "");
            matching.Add(keys, PersonTraits.Of(p, name));
        }

        return keys.Select(key => new SearchKey { PatientId = p.Id, Key = key });
    }

    /// <summary>Writes the keys anew after a change of the patient or of their names.</summary>
    public static async Task Replace(SliceContext s, Patient patient)
    {
        // A message may register and correct a patient in one transaction: keys that are not in the database yet are taken back first.
        foreach (var waiting in s.Db.Set<SearchKey>().Local.Where(k => k.PatientId == patient.Id).ToList())
        {
            s.Db.Entry(waiting).State = EntityState.Detached;
        }

        await s.Db.Set<SearchKey>().Where(k => k.PatientId == patient.Id).ExecuteDeleteAsync(s.Stop);
        s.Db.AddRange(Of(patient, await Names(s, patient.Id), new MatchKeys()));
    }

    static async Task<List<PatientName>> Names(SliceContext s, PatientId id)
    {
        List<PatientName> stored = await s.Db.Set<PatientName>().AsNoTracking().Where(n => n.PatientId == id && n.RemovedAt == null).ToListAsync(s.Stop);
        var waiting = s.Db.Set<PatientName>().Local.Where(n => n.PatientId == id).ToList();
        return [.. stored.Where(n => waiting.All(w => w.Id != n.Id)), .. waiting.Where(w => w.RemovedAt is null)];
    }
}
