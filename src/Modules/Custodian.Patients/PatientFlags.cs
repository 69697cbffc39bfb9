using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients;

/// <summary>Flags of the patient banner that the program itself acts on.</summary>
public static class PatientFlags
{
    /// <summary>The record may hold two people: its bills and releases wait.</summary>
    public const string Overlay = "overlay";

    /// <summary>Raises a flag; one of the same kind stays as it is.</summary>
    /// <returns>True when it is new.</returns>
    public static async Task<bool> Raise(SliceContext s, PatientId patient, string kind, string text)
    {
        await s.Db.SaveChangesAsync(s.Stop);
        if (await s.Db.Set<PatientFlag>().AnyAsync(f => f.PatientId == patient && f.Kind == kind && f.EndedAt == null, s.Stop))
        {
            return false;
        }

        s.Db.Add(new PatientFlag { Id = s.Ids.Next(), PatientId = patient, Kind = kind, Text = text });
        s.Accessed(patient, detail: $"flag {kind} raised");
        return true;
    }

    /// <returns>True when there was one to end.</returns>
    public static async Task<bool> End(SliceContext s, PatientId patient, string kind)
    {
        var ended = await s.Db.Set<PatientFlag>().Where(f => f.PatientId == patient && f.Kind == kind && f.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.EndedAt, s.Now), s.Stop);
        s.Accessed(patient, detail: $"flag {kind} ended");
        return ended > 0;
    }
}
