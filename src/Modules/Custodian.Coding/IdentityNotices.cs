using Custodian.Coding.Model;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Facts;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding;

/// <summary>
/// Tells coders that the person behind a case changed: a merge, an unmerge, a visit that was moved. The case's version rises, so that a form
/// opened before is answered with the comparison of stale forms, which keeps what was typed.
/// </summary>
sealed class IdentityNotices : IFactSubscriber
{
    public string Name => "coding.identity";

    public IReadOnlyList<Type> FactTypes { get; } = [typeof(PatientsMerged), typeof(PatientsUnmerged), typeof(EncounterRefiled)];

    public async Task Handle(SliceContext context, IFact fact)
    {
        IReadOnlyList<EncounterId> visits = fact switch
        {
            PatientsMerged f => await OfPatients(context, f.Survivor, f.Loser),
            PatientsUnmerged f => await OfPatients(context, f.Survivor, f.Loser),
            EncounterRefiled f => [f.Encounter],
            _ => [],
        };
        var cases = await context.Db.Set<CodingCase>().AsTracking().Where(c => visits.Contains(c.EncounterId) && c.LeaseBy != "" && c.State != CaseState.Coded).ToListAsync(context.Stop);
        foreach (var row in cases)
        {
            row.IdentityVersion = row.Version + 1;
        }
    }

    static async Task<IReadOnlyList<EncounterId>> OfPatients(SliceContext s, PatientId survivor, PatientId loser)
    {
        var ids = new[] { await PatientRecords.Resolve(s, survivor), await PatientRecords.Resolve(s, loser) };
        return await s.Db.Set<EncounterView>().Where(e => ids.Contains(e.PatientId)).Select(e => e.Id).ToListAsync(s.Stop);
    }
}
