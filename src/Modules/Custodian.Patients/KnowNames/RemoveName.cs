using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.KnowNames;

/// <summary>Takes back a name that was entered in error. It stays in the history and is no longer searched.</summary>
static class RemoveName
{
    public static readonly Slice<Input, Done> Definition = Slice.Write<Input, Done>("patients.remove-name", "patients.update", Scope.Patient, AuditVerb.Amend, Handle);

    public sealed record Input(PatientId Patient, long Name);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var ids = await PatientRecords.AllIdsOf(s, await PatientRecords.Resolve(s, input.Patient));
        var name = await s.Db.Set<PatientName>().AsTracking().SingleOrDefaultAsync(n => n.Id == input.Name && ids.Contains(n.PatientId) && n.RemovedAt == null, s.Stop);
        if (name is null)
        {
            return Problem.NotFound("PAT-0121", "There is no such name any more. Open the page again.");
        }

        (name.RemovedAt, name.RemovedBy) = (s.Now, s.Caller.Name);
        await PatientKeys.Replace(s, await s.Db.Set<Patient>().AsNoTracking().SingleAsync(p => p.Id == name.PatientId, s.Stop));
        s.Accessed(name.PatientId, detail: "name removed");
        s.Tell(new DemographicsChanged(name.PatientId));
        return Done.Value;
    }
}
