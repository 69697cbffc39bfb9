using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Access.ReadGlassForm;

/// <summary>The form before a record is opened. It shows nothing of the patient.</summary>
static class ReadGlassForm
{
    public static readonly Slice<PatientId, PatientId> Definition =
        Slice.Read<PatientId, PatientId>("access.read-glass-form", Permissions.BreakGlass, Scope.System, Handle);

    static async Task<Outcome<PatientId>> Handle(SliceContext s, PatientId patient) =>
        await BreakGlass.BreakGlass.IsPatient(s, patient) ? patient : Problem.NotFound("ACC-0132", "There is no such patient record. Look the patient up again.");
}
