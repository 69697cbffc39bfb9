using Custodian.Encounters.Model;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Views;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Encounters;

/// <summary>A visit lies at its facility, and a patient wherever they have a visit.</summary>
static class EncounterPlaces
{
    public static RecordPlaces Places { get; } = new(OfPatient, OfEncounter);

    static async Task<IReadOnlyList<FacilityId>> OfPatient(CustodianDb db, PatientId id, CancellationToken stop)
    {
        var survivor = await db.Set<PatientView>().Where(p => p.Id == id).Select(p => p.MergedInto).SingleOrDefaultAsync(stop) ?? id;
        return await db.Set<EncounterView>().Where(e => e.PatientId == survivor).Select(e => e.FacilityId).Distinct().ToListAsync(stop);
    }

    static async Task<IReadOnlyList<FacilityId>> OfEncounter(CustodianDb db, EncounterId id, CancellationToken stop) =>
        await db.Set<Encounter>().Where(e => e.Id == id).Select(e => e.FacilityId).ToListAsync(stop);
}
