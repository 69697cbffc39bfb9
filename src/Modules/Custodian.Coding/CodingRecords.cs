using Custodian.Coding.Model;
using Custodian.Coding.Views;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding;

/// <summary>The module's face: what billing, registry and statistics read of coding.</summary>
public static class CodingRecords
{
    /// <summary>Where the coding of an encounter stands; null when it has no case (still in house, never discharged).</summary>
    public static Task<CodingCaseView?> State(SliceContext s, EncounterId encounter) =>
        s.Db.Set<CodingCaseView>().SingleOrDefaultAsync(c => c.EncounterId == encounter, s.Stop);

    /// <summary>The newest final codes; null before the first final coding.</summary>
    public static async Task<FinalCoding?> Final(SliceContext s, EncounterId encounter)
    {
        var found = await s.Db.Set<CodingCase>().AsNoTracking().SingleOrDefaultAsync(c => c.EncounterId == encounter, s.Stop);
        return found?.FinalVersion is { } version ? await Version(s, encounter, version) : null;
    }

    /// <summary>The codes of one final version, for comparing a rebill with what was sent; null when that version is not final.</summary>
    public static async Task<FinalCoding?> Version(SliceContext s, EncounterId encounter, int version)
    {
        var made = await s.Db.Set<CodingVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.EncounterId == encounter && v.Number == version && v.FinalAt != null, s.Stop);
        if (made is null || await EncounterRecords.Find(s, encounter) is not { } visit)
        {
            return null;
        }

        s.Accessed(visit.PatientId, encounter, $"coding version {version}");
        var run = await s.Db.Set<GroupingRun>().AsNoTracking().SingleAsync(r => r.EncounterId == encounter && r.CodesVersion == version && r.Kind == GroupingKind.Final, s.Stop);
        var newest = await s.Db.Set<CodingCase>().AsNoTracking().SingleAsync(c => c.EncounterId == encounter, s.Stop);
        var diagnoses = await s.Db.Set<AssignedDiagnosis>().AsNoTracking().Where(d => d.EncounterId == encounter && d.CodesVersion == version).OrderBy(d => d.Sequence).ToListAsync(s.Stop);
        var procedures = await s.Db.Set<AssignedProcedure>().AsNoTracking().Where(p => p.EncounterId == encounter && p.CodesVersion == version).OrderBy(p => p.Sequence).ToListAsync(s.Stop);
        return new FinalCoding(
            encounter, visit.PatientId, version, newest.State != CaseState.Coded, made.FinalAt!.Value, made.FinalBy,
            run.Drg, run.DrgTitle, run.Mdc, run.WeightUnits / 10_000m,
            [.. diagnoses.Select(d => new FinalDiagnosis(d.Sequence, d.Code, d.Poa))],
            [.. procedures.Select(p => new FinalProcedure(p.Sequence, p.Code, p.On, p.PractitionerId))],
            run.Editions.Split(',', StringSplitOptions.RemoveEmptyEntries), made.Admitting);
    }
}
