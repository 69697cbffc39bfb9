using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients;

/// <summary>A patient lies at every facility that gave them a medical record number, merges followed.</summary>
static class PatientPlaces
{
    public static RecordPlaces Places { get; } = new(OfPatient, (_, _, _) => Task.FromResult<IReadOnlyList<FacilityId>>([]));

    static async Task<IReadOnlyList<FacilityId>> OfPatient(CustodianDb db, PatientId id, CancellationToken stop)
    {
        var survivor = await db.Set<Patient>().Where(p => p.Id == id).Select(p => p.MergedInto).SingleOrDefaultAsync(stop) ?? id;
        return await db.Set<Identifier>()
            .Where(i => i.Kind == IdentifierKind.Mrn && db.Set<Patient>().Any(p => p.Id == i.PatientId && (p.Id == survivor || p.MergedInto == survivor)))
            .Select(i => i.FacilityId).Distinct().ToListAsync(stop);
    }
}
