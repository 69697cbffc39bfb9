using Custodian.Coding.Engines;
using Custodian.Coding.Model;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.Regroup;

/// <summary>Reads the cases of a regrouping some hundred at a time, in the order of their encounters: six statements, whatever the number.</summary>
static class GroupedCases
{
    public static async Task<long> Count(SliceContext s, RegroupScope scope) =>
        scope.From is not { } from ? scope.Encounters.Count : await s.Db.Database.SqlQuery<long>(
            $"""
            select count(*) as "Value"
              from coding_case c
              join encounters_v_encounter e on e.id = c.encounter_id
             where c.final_version is not null and e.discharge_date >= {from} and e.discharge_date <= {scope.Through}
               and e.class in ('Inpatient', 'Newborn') and ({scope.Facility} = 0 or c.facility_id = {scope.Facility})
            """).SingleAsync(s.Stop);

    /// <summary>The next cases behind an encounter.</summary>
    public static async Task<List<GroupedCase>> Next(SliceContext s, RegroupScope scope, long after, int count)
    {
        var ids = (await NextIds(s, scope, after, count)).ConvertAll(id => new EncounterId(id));
        var found = await (
            from c in s.Db.Set<CodingCase>().AsNoTracking()
            join e in s.Db.Set<EncounterView>() on c.EncounterId equals e.Id
            join p in s.Db.Set<PatientView>() on e.PatientId equals p.Id
            where ids.Contains(c.EncounterId)
            select new { Row = c, Visit = e, p.BirthDate, p.Sex }).ToListAsync(s.Stop);
        var rates = await FacilityRates.OfAll(s);
        var codes = await Codes(s, ids);
        var runs = (await s.Db.Set<GroupingRun>().AsNoTracking().Where(r => ids.Contains(r.EncounterId)).ToListAsync(s.Stop)).ToLookup(r => (r.EncounterId, r.CodesVersion));
        return [.. found.OrderBy(f => f.Row.EncounterId.Value).Select(f =>
        {
            var version = f.Row.FinalVersion ?? f.Row.CodesVersion;
            var (rate, reportsPoa) = rates.At(f.Row.FacilityId, f.Visit.DischargeDate ?? DateOnly.FromDateTime(s.Now));
            var stay = new CodedStay
            {
                Class = f.Visit.Class, Admitted = f.Visit.AdmitDate ?? f.Visit.DischargeDate ?? default, Discharged = f.Visit.DischargeDate, LeaveDays = f.Visit.LeaveDays, Born = f.BirthDate, Sex = f.Sex,
                DischargeStatus = f.Visit.DischargeStatus, ReportsPoa = reportsPoa, BaseRate = rate, Codes = codes(f.Row.EncounterId, version),
            };
            return new GroupedCase(f.Row, stay, runs[(f.Row.EncounterId, version)].OrderByDescending(r => r.Kind == GroupingKind.Final).FirstOrDefault());
        })];
    }

    static async Task<List<long>> NextIds(SliceContext s, RegroupScope scope, long after, int count) =>
        scope.From is not { } from ? [.. scope.Encounters.Where(id => id > after).Take(count)] : await s.Db.Database.SqlQuery<long>(
            $"""
            select c.encounter_id as "Value"
              from coding_case c
              join encounters_v_encounter e on e.id = c.encounter_id
             where c.encounter_id > {after} and c.final_version is not null and e.discharge_date >= {from} and e.discharge_date <= {scope.Through}
               and e.class in ('Inpatient', 'Newborn') and ({scope.Facility} = 0 or c.facility_id = {scope.Facility})
             order by c.encounter_id
             limit {count}
            """).ToListAsync(s.Stop);

    static async Task<Func<EncounterId, int, Draft>> Codes(SliceContext s, List<EncounterId> ids)
    {
        var diagnoses = (await s.Db.Set<AssignedDiagnosis>().AsNoTracking().Where(d => ids.Contains(d.EncounterId)).OrderBy(d => d.Sequence)
            .Select(d => new { d.EncounterId, d.CodesVersion, d.Code, d.Poa }).ToListAsync(s.Stop)).ToLookup(d => (d.EncounterId, d.CodesVersion));
        var procedures = (await s.Db.Set<AssignedProcedure>().AsNoTracking().Where(p => ids.Contains(p.EncounterId)).OrderBy(p => p.Sequence)
            .Select(p => new { p.EncounterId, p.CodesVersion, p.Code, p.On }).ToListAsync(s.Stop)).ToLookup(p => (p.EncounterId, p.CodesVersion));
        return (id, version) => new(
            [.. diagnoses[(id, version)].Select(d => new DraftDiagnosis(d.Code, d.Poa))],
            [.. procedures[(id, version)].Select(p => new DraftProcedure(p.Code, p.On))]);
    }
}
