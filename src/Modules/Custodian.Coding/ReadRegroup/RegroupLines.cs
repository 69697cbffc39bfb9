using Custodian.Coding.Model;
using Custodian.Encounters.Views;
using Custodian.Patients.Views;
using Custodian.Store.Jobs;
using Custodian.Store.Slices;

namespace Custodian.Coding.ReadRegroup;

/// <summary>The differences of a regrouping with account and person.</summary>
static class RegroupLines
{
    public static IQueryable<RegroupLine> Of(SliceContext s, JobId job) =>
        from r in s.Db.Set<RegroupedCase>()
        join e in s.Db.Set<EncounterView>().At(s.Caller, e => e.FacilityId) on r.EncounterId equals e.Id
        join p in s.Db.Set<PatientView>() on e.PatientId equals p.Id
        where r.JobId == job
        select new RegroupLine
        {
            Encounter = r.EncounterId, Account = e.Account, Family = p.Family, Given = p.Given, Discharged = e.DischargeDate, Difference = r.Difference,
            OldVersion = r.OldVersion, OldDrg = r.OldDrg, OldSeverity = r.OldSeverity, OldUnits = r.OldUnits,
            NewVersion = r.NewVersion, NewDrg = r.NewDrg, NewTitle = r.NewTitle, NewSeverity = r.NewSeverity, NewUnits = r.NewUnits, Delta = r.Delta, Fault = r.Fault,
        };

    public static IQueryable<RegroupLine> Ordered(IQueryable<RegroupLine> lines, string sort) => (sort switch
    {
        "account" => lines.OrderBy(l => l.Account),
        "-account" => lines.OrderByDescending(l => l.Account),
        "discharge" => lines.OrderBy(l => l.Discharged),
        "-discharge" => lines.OrderByDescending(l => l.Discharged),
        "old" => lines.OrderBy(l => l.OldDrg),
        "-old" => lines.OrderByDescending(l => l.OldDrg),
        "new" => lines.OrderBy(l => l.NewDrg),
        "-new" => lines.OrderByDescending(l => l.NewDrg),
        "delta" => lines.OrderBy(l => l.Delta),
        _ => lines.OrderByDescending(l => l.Delta),
    }).ThenBy(l => l.Encounter);
}
