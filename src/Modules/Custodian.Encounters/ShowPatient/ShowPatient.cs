using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;

namespace Custodian.Encounters.ShowPatient;

/// <summary>The patient page, for the record that answers for the id today.</summary>
static class ShowPatient
{
    public static readonly Slice<PatientId, PatientPageModel> Definition =
        Slice.Read<PatientId, PatientPageModel>("encounters.show-patient", "patients.read", Scope.Patient, Handle);

    static async Task<Outcome<PatientPageModel>> Handle(SliceContext s, PatientId asked)
    {
        var id = await PatientRecords.Resolve(s, asked);
        if (await PatientFiles.Read(s, id) is not { } file || await PersonBanner.Of(s, id) is not { } banner)
        {
            return Problem.NotFound("PAT-0111", "There is no such patient. Search again.");
        }

        s.Accessed(id, detail: "patient page");
        var names = (await FacilityRecords.All(s)).ToDictionary(f => f.Id, f => f.Name);
        return new PatientPageModel(asked, file, banner, await EncounterRecords.OfPatient(s, id), names) { May = PatientDeeds.Of(s.Caller) };
    }
}
