using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.PatientForms;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.UpdateDemographics;

/// <summary>What the demographics form is opened with.</summary>
static class ReadDemographics
{
    public static readonly Slice<PatientId, DemographicsNow> Definition =
        Slice.Read<PatientId, DemographicsNow>("patients.read-demographics", "patients.update", Scope.Patient, Handle);

    static async Task<Outcome<DemographicsNow>> Handle(SliceContext s, PatientId asked)
    {
        var id = await PatientRecords.Resolve(s, asked);
        var row = await s.Db.Set<Patient>().SingleOrDefaultAsync(p => p.Id == id, s.Stop);
        if (row is null || await PersonBanner.Of(s, id) is not { } banner)
        {
            return Problem.NotFound("PAT-0111", "There is no such patient. Search again.");
        }

        s.Accessed(id, detail: "demographics form");
        return new DemographicsNow(id, PatientForm.Of(row), row.Version, banner, await DemographicChanges.Of(s, id) is [var last, ..] ? last : null);
    }
}
