using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.SearchPatients;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.GiveNumber;

/// <summary>
/// A person of another facility comes to this one: they get its medical record number on the record they have, instead of a second record.
/// From then on the record lies here too.
/// </summary>
static class GiveNumber
{
    public static readonly Slice<Input, PatientId> Definition =
        Slice.Write<Input, PatientId>("patients.give-number", "patients.register", Scope.Patient, AuditVerb.Originate, Handle);

    /// <param name="SearchId">The caller's own search that showed the person: nobody's record is taken up by its id alone.</param>
    public sealed record Input(PatientId Patient, FacilityId Facility, long SearchId);

    static async Task<Outcome<PatientId>> Handle(SliceContext s, Input input)
    {
        var search = await s.Db.Set<SearchRecord>().SingleOrDefaultAsync(r => r.Id == input.SearchId && r.By == s.Caller.Name, s.Stop);
        if (search is null || !SearchShown.Read(search.Shown).Contains(input.Patient))
        {
            return Problem.Conflict("PAT-0133", "A number is given to a person whom your own search showed. Search for the person, then choose them from the result.");
        }

        if ((await FacilityRecords.Own(s)).All(f => f.Id != input.Facility))
        {
            return Problem.Invalid("PAT-0131", "There is no such facility. Choose one of the list.");
        }

        var id = await PatientRecords.Resolve(s, input.Patient);
        await PatientRecords.LockRows(s, [id]);
        var ids = await PatientRecords.AllIdsOf(s, id);
        if (!await s.Db.Set<Identifier>().AnyAsync(i => ids.Contains(i.PatientId) && i.FacilityId == input.Facility && i.Kind == IdentifierKind.Mrn && i.Use == IdentifierUse.Usual, s.Stop))
        {
            OtherNumbers.Add(s, id, input.Facility, await PatientRecords.NextMrn(s, input.Facility));
        }

        s.Accessed(id, detail: $"number at facility {input.Facility}, from search {search.Id}");
        return id;
    }
}
