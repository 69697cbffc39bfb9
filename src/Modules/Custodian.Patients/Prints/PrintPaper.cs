using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Patients.Prints;

/// <summary>What a print of a person without a visit says. Recorded as an output.</summary>
static class PrintPaper
{
    public static readonly Slice<Input, PersonForPrint> Definition = Slice.Read<Input, PersonForPrint>("patients.print", "patients.read", Scope.Patient, Handle, AuditVerb.Output);

    /// <param name="Paper">For the audit: face sheet, wristband, labels.</param>
    public sealed record Input(PatientId Patient, string Paper);

    static async Task<Outcome<PersonForPrint>> Handle(SliceContext s, Input input)
    {
        var id = await PatientRecords.Resolve(s, input.Patient);
        if (await PrintedPerson.Read(s, id) is not { } person)
        {
            return Problem.NotFound("PAT-0111", "There is no such patient. Search again.");
        }

        s.Accessed(id, detail: input.Paper);
        return person;
    }
}
