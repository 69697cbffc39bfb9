using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.RegisterPatient;

/// <summary>A new patient, only after a search that was recorded (WORKFLOWS 2: search first).</summary>
static class RegisterPatient
{
    public static readonly Slice<Input, PatientId> Definition =
        Slice.Write<Input, PatientId>("patients.register", "patients.register", Scope.Patient, AuditVerb.Originate, Handle);

    /// <param name="SearchId">The search that found nobody suitable.</param>
    public sealed record Input(FacilityId Facility, Demographics Said, long SearchId);

    static async Task<Outcome<PatientId>> Handle(SliceContext s, Input input)
    {
        if (RegistrationRules.Check(input.Said, DateOnly.FromDateTime(s.Now)) is { } refused)
        {
            return refused;
        }

        var search = await s.Db.Set<SearchRecord>().AsTracking().SingleOrDefaultAsync(r => r.Id == input.SearchId, s.Stop);
        if (search is null || search.UsedFor is not null || search.By != s.Caller.Name)
        {
            return Problem.Conflict("PAT-0103", "A new patient needs a search of your own that has not been used yet. Search for the patient, then register from the result.");
        }

        var id = await PatientRecords.Register(s, input.Facility, input.Said, mrn: null, s.Now);
        search.UsedFor = id;
        return id;
    }
}
