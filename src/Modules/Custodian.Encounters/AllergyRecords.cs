using Custodian.Encounters.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters;

/// <summary>Allergies as senders tell them, inside the transaction of the calling slice.</summary>
public static class AllergyRecords
{
    /// <summary>Takes over what is newer than the stored word on each allergy; one taken back stays readable as such.</summary>
    public static async Task Take(SliceContext s, PatientId patient, IReadOnlyList<AllergyData> said, DateTime asOf)
    {
        ArgumentNullException.ThrowIfNull(said);
        var known = await s.Db.Set<Allergy>().AsTracking().Where(a => a.PatientId == patient).ToListAsync(s.Stop);
        foreach (var one in said)
        {
            var row = known.Find(a => a.Code == one.Code);
            if (row is null)
            {
                row = new Allergy { Id = s.Ids.Next(), PatientId = patient, Code = one.Code, Text = one.Text, Kind = one.Kind, Severity = one.Severity, Reaction = one.Reaction, Active = one.Active, AsOf = asOf };
                known.Add(row);
                s.Db.Add(row);
            }
            else if (asOf >= row.AsOf)
            {
                (row.Text, row.Kind, row.Severity, row.Reaction, row.Active, row.AsOf) = (one.Text, one.Kind, one.Severity, one.Reaction, one.Active, asOf);
            }
        }
    }

    /// <summary>What is known of a patient and of those merged into it.</summary>
    public static async Task<IReadOnlyList<AllergyData>> Of(SliceContext s, IReadOnlyList<PatientId> patient) =>
        await s.Db.Set<Allergy>().Where(a => patient.Contains(a.PatientId)).OrderByDescending(a => a.Active).ThenBy(a => a.Text)
            .Select(a => new AllergyData(a.Code, a.Text, a.Kind, a.Severity, a.Reaction, a.Active)).ToListAsync(s.Stop);
}

/// <param name="Kind">HL7 table 0127.</param>
/// <param name="Severity">HL7 table 0128.</param>
public sealed record AllergyData(string Code, string Text, string Kind, string Severity, string Reaction, bool Active);
