using System.Globalization;
using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.Rekey;
using Custodian.Store.Audit;
using Custodian.Store.Database;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients;

/// <summary>
/// Loads many patients at once: a migration from another system, or the training hospital. The rows are those of the ordinary path with its
/// search keys; no facts are told and one audit event covers the batch. Many more than are there already belong in a
/// <see cref="FirstLoad"/>, which builds the indexes at the end.
/// </summary>
public static class PatientBulk
{
    /// <summary>One batch in one transaction; answers with the number of patients written.</summary>
    public static readonly Slice<IReadOnlyList<BulkPatient>, int> Definition =
        Slice.Write<IReadOnlyList<BulkPatient>, int>("patients.import", "patients.import", Scope.List, AuditVerb.Originate, Insert);

    /// <summary>The same inside a slice of the caller's.</summary>
    public static async Task<Outcome<int>> Insert(SliceContext s, IReadOnlyList<BulkPatient> batch)
    {
        await KeySchemes.BeginNew(s);
        var patients = new List<Patient>(batch.Count);
        var keys = new List<SearchKey>(batch.Count * 20);
        var matching = new MatchKeys();
        foreach (var said in batch)
        {
            var patient = PatientRecords.New(said.Id, said.Facility, said.Said, s.Now, s.Now);
            patients.Add(patient);
            keys.AddRange(PatientKeys.Of(patient, [], matching));
        }

        await BulkRows.Insert(s.Db, patients, s.Stop);
        await BulkRows.Insert(s.Db, batch.Select(p => new Identifier { Id = s.Ids.Next(), PatientId = p.Id, FacilityId = p.Facility, Kind = IdentifierKind.Mrn, Value = p.Mrn, RecordedAt = s.Now }).ToList(), s.Stop);
        await BulkRows.Insert(s.Db, keys, s.Stop);
        await AdvanceMrn(s, batch);
        s.Accessed(null, obj: "patients", detail: string.Create(CultureInfo.InvariantCulture, $"{batch.Count} imported"));
        return batch.Count;
    }

    /// <summary>The next number given out must lie above those that came with the import.</summary>
    static async Task AdvanceMrn(SliceContext s, IReadOnlyList<BulkPatient> batch)
    {
        foreach (var facility in batch.GroupBy(p => p.Facility))
        {
            var highest = facility.Max(p => p.Mrn.Length <= 8 && long.TryParse(p.Mrn, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
            await s.Db.Set<Facility>().Where(f => f.Id == facility.Key && f.LastMrn < highest).ExecuteUpdateAsync(set => set.SetProperty(f => f.LastMrn, highest), s.Stop);
        }
    }
}
