using Custodian.Billing.Model;
using Custodian.Coding;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.Claims;

/// <summary>Everything a claim is made of, as other modules and the account say it now.</summary>
sealed record ClaimSources(
    EncounterView Visit,
    PatientView Patient,
    FacilityView Facility,
    FacilityDay Zone,
    Account Account,
    FinalCoding Coding,
    IReadOnlyList<CoverageView> Coverages,
    IReadOnlyList<Charge> Charges,
    PractitionerView? Operating,
    bool Overlay)
{
    /// <summary>Null when the encounter has no final codes.</summary>
    public static async Task<ClaimSources?> Read(SliceContext s, Account account)
    {
        var id = account.EncounterId;
        if (await CodingRecords.Final(s, id) is not { } coding)
        {
            return null;
        }

        var visit = (await EncounterRecords.Find(s, id))!;
        var patient = (await PatientRecords.Find(s, visit.PatientId))!;
        var facility = (await PatientRecords.FindFacility(s, visit.FacilityId))!;
        var coverages = await s.Db.Set<CoverageView>().AsNoTracking().Where(c => c.EncounterId == id).OrderBy(c => c.Rank).ToListAsync(s.Stop);
        var charges = await s.Db.Set<Charge>().AsNoTracking().Where(c => c.EncounterId == id).OrderBy(c => c.ServiceDate).ThenBy(c => c.Id).ToListAsync(s.Stop);
        var surgeon = coding.Procedures.OrderBy(p => p.Sequence).FirstOrDefault()?.Practitioner ?? visit.OperatingId;
        var operating = surgeon is { } by ? await s.Db.Set<PractitionerView>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == by, s.Stop) : null;
        return new(visit, patient, facility, await FacilityDay.Of(s, visit.FacilityId), account, coding, coverages, charges, operating, await Quarantine.Holds(s, visit.PatientId));
    }
}
