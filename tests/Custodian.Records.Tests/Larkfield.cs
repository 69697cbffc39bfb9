using System.Text;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Slices;
using Custodian.StoreTesting;

namespace Custodian.Records.Tests;

/// <summary>A facility with one person on one open inpatient account and one doctor.</summary>
sealed record Larkfield(Hospital Hospital, FacilityId Facility, PatientId Patient, EncounterId Encounter, PractitionerId Doctor) : IAsyncDisposable
{
    public static async Task<Larkfield> Open(StoreKind kind)
    {
        var hospital = await Hospital.Open(kind);
        return (await hospital.Do<Larkfield>(async s =>
        {
            var facility = FacilityRecords.Add(s, "LARK", "Larkfield General Hospital", "America/New_York");
            await s.Db.SaveChangesAsync();
            var patient = await PatientRecords.Register(s, facility, new Demographics { Family = "Okafor", Given = "Margaret", Sex = "F", BirthDate = PartialDate.From(new(1951, 3, 14)) }, "00482173", s.Now);
            var doctor = await EncounterRecords.Practitioner(s, new PractitionerData("1234567893", "Adeyemi-Clark", "Simone"));
            await s.Db.SaveChangesAsync();
            var visit = new VisitData { Class = EncounterClass.Inpatient, Attending = doctor, AdmittedAt = s.Now.AddDays(-6) };
            var encounter = await EncounterRecords.Open(s, patient, facility, "2609-04418", EncounterState.InProgress, visit, s.Now.AddDays(-6));
            return new Larkfield(hospital, facility, patient, encounter.Value, doctor);
        })).Value;
    }

    public FileDocument Note(string text, string number = "", string type = DocumentTypes.ProgressNote) => new()
    {
        Patient = Patient, Encounter = Encounter, Facility = Facility, Type = type, ServiceDate = new(2026, 9, 12), Author = Doctor, Source = DocumentSource.Interface,
        ExternalNumber = number, Content = Encoding.UTF8.GetBytes(text), MediaType = "text/plain",
    };

    public Task<Outcome<Filed>> File(FileDocument said) => Hospital.Do(s => DocumentRecords.File(s, said));

    public Task<Outcome<T>> Do<T>(Func<SliceContext, Task<Outcome<T>>> work) => Hospital.Do(work);

    public ValueTask DisposeAsync() => Hospital.DisposeAsync();
}
