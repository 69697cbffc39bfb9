using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.Overlays;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.SuspectOverlay;

/// <summary>Somebody noticed that a record may hold two people. Anyone who corrects demographics may say so; it stops bills and releases.</summary>
static class SuspectOverlay
{
    public static readonly Slice<Input, PatientId> Definition =
        Slice.Write<Input, PatientId>("patients.suspect-overlay", "patients.update", Scope.Patient, AuditVerb.Hold, Handle);

    public sealed record Input(PatientId Patient, string Reason);

    static async Task<Outcome<PatientId>> Handle(SliceContext s, Input input)
    {
        if (input.Reason.Trim().Length == 0)
        {
            return Problem.Invalid("PAT-0251", "The suspicion needs a reason. Say what does not fit.", new FieldError("Reason", "Enter what does not fit."));
        }

        if (!await s.Db.Set<Patient>().AnyAsync(p => p.Id == input.Patient, s.Stop))
        {
            return Problem.NotFound("PAT-0111", "There is no such patient. Search again.");
        }

        var id = await OverlaySuspicion.Raise(s, input.Patient, input.Reason);
        s.Accessed(id, detail: "overlay suspected");
        return id;
    }
}
