using Custodian.Kernel;
using Custodian.Patients.Overlays;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Patients.ClearOverlay;

/// <summary>The record holds one person after all.</summary>
static class ClearOverlay
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("patients.clear-overlay", Permissions.Overlay, Scope.Patient, AuditVerb.Unhold, Handle);

    public sealed record Input(PatientId Patient, string Reason);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (input.Reason.Trim().Length == 0)
        {
            return Problem.Invalid("PAT-0251", "Clearing needs a reason. Say what you looked through.", new FieldError("ClearReason", "Enter what you looked through."));
        }

        s.Accessed(input.Patient, detail: "overlay cleared");
        return await OverlaySuspicion.End(s, input.Patient, "Cleared", input.Reason)
            ? Done.Value
            : Problem.Conflict("PAT-0252", "This record is not in quarantine. Open it again to see its state.");
    }
}
