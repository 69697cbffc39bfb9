using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;
using Custodian.Ui;

namespace Custodian.Encounters.AdmitPatient;

static class ReadAdmitForm
{
    public static readonly Slice<PatientId, AdmitForm> Definition = Slice.Read<PatientId, AdmitForm>("encounters.read-admission", "encounters.admit", Scope.Patient, Handle);

    static async Task<Outcome<AdmitForm>> Handle(SliceContext s, PatientId asked)
    {
        var id = await PatientRecords.Resolve(s, asked);
        if (await PatientRecords.Find(s, id) is not { } person || await PersonBanner.Of(s, id) is not { } banner)
        {
            return Problem.NotFound("PAT-0111", "There is no such patient. Search again.");
        }

        s.Accessed(id, detail: "admission form");
        var facilities = (await FacilityRecords.Own(s)).Select(f => new Choice(f.Id.ToString(), f.Name));
        return new AdmitForm(id, banner, [.. facilities], await Doctors.Choices(s), (await FacilityDay.Of(s, person.FacilityId)).Local(s.Now));
    }
}
