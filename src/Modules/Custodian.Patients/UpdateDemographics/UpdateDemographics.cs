using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.UpdateDemographics;

/// <summary>A person's demographics corrected by form. A form opened before another's change is refused, never a lost update.</summary>
static class UpdateDemographics
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("patients.update", "patients.update", Scope.Patient, AuditVerb.Amend, Handle);

    /// <param name="Version">The row's version when the form was opened.</param>
    public sealed record Input(PatientId Patient, long Version, Demographics Said);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var id = await PatientRecords.Resolve(s, input.Patient);
        if (id != input.Patient)
        {
            return Problem.Conflict("PAT-0107", "This record was merged into another while you worked. Open the patient again and make the change there.");
        }

        // Takes the row lock before anything else is written, so that the second of two editors waits here and then sees the new version.
        var same = await s.Db.Set<Patient>().Where(p => p.Id == id && p.Version == input.Version).ExecuteUpdateAsync(set => set.SetProperty(p => p.Version, p => p.Version), s.Stop);
        if (same == 0)
        {
            return await s.Db.Set<Patient>().AnyAsync(p => p.Id == id, s.Stop)
                ? Problem.Stale("PAT-0110", "This patient changed while you worked. Nothing was saved. Compare both below, then save what is right.")
                : Problem.NotFound("PAT-0111", "There is no such patient. Search again.");
        }

        var stored = await s.Db.Set<Patient>().AsNoTracking().SingleAsync(p => p.Id == id, s.Stop);
        if (RegistrationRules.Check(Merged(stored, input.Said), DateOnly.FromDateTime(s.Now)) is { } refused)
        {
            return refused;
        }

        // A message may be dated ahead of this server's clock; what a person enters now is newer than it all the same.
        await PatientRecords.Update(s, id, input.Said, s.Now > stored.AsOf ? s.Now : stored.AsOf);
        return Done.Value;
    }

    static Demographics Merged(Patient stored, Demographics said) => said with
    {
        Family = said.Family ?? stored.Family,
        Given = said.Given ?? stored.Given,
        Sex = said.Sex ?? stored.Sex,
        BirthDate = said.BirthDate ?? stored.BirthDate,
    };
}
