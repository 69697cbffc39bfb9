using Custodian.Encounters.Views;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters.ListCensus;

/// <summary>Visits with their people, for lists.</summary>
static class CensusRows
{
    /// <param name="visits">Filtered, ordered and cut to one page.</param>
    public static async Task<IReadOnlyList<CensusRow>> Of(SliceContext s, IQueryable<EncounterView> visits)
    {
        var page = await visits.ToListAsync(s.Stop);
        var ids = page.Select(v => v.PatientId).Distinct().ToList();
        var people = await s.Db.Set<PatientView>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, s.Stop);
        return [.. page.Select(v => Row(v, people[v.PatientId]))];
    }

    static CensusRow Row(EncounterView v, PatientView p) => new()
    {
        Encounter = v.Id, Account = v.Account, Patient = p.Id, Family = p.Family, Given = p.Given, BirthDate = p.BirthDate, Mrn = p.Mrn, Class = v.Class, State = v.State, Unit = v.Unit, Room = v.Room, Bed = v.Bed,
        Service = v.Service, Attending = v.AttendingFamily, Payer = v.PayerName, AdmitDate = v.AdmitDate, DischargeDate = v.DischargeDate, DischargeStatus = v.DischargeStatus,
    };
}
