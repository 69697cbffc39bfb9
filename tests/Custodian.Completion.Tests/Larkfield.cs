using System.Text;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Records;
using Custodian.Store.Slices;
using Custodian.StoreTesting;

namespace Custodian.Completion.Tests;

/// <summary>A facility with one person on one open account and one doctor.</summary>
sealed record Larkfield(Hospital Hospital, FacilityId Facility, PatientId Patient, EncounterId Encounter, PractitionerId Doctor) : IAsyncDisposable
{
    public static readonly UserId DoctorsUser = new(77);

    public static async Task<Larkfield> Open(StoreKind kind, EncounterClass @class = EncounterClass.Inpatient)
    {
        var hospital = await Hospital.Open(kind);
        return (await hospital.Do<Larkfield>(async s =>
        {
            var facility = FacilityRecords.Add(s, "LARK", "Larkfield General Hospital", "America/New_York");
            await s.Db.SaveChangesAsync();
            var patient = await PatientRecords.Register(s, facility, new Demographics { Family = "Okafor", Given = "Margaret", Sex = "F" }, "00482173", s.Now);
            var doctor = await EncounterRecords.Practitioner(s, new PractitionerData("1234567893", "Adeyemi-Clark", "Simone"));
            await DocumentRecords.LetSign(s, DoctorsUser, doctor);
            await s.Db.SaveChangesAsync();
            var visit = new VisitData { Class = @class, Attending = doctor, AdmittedAt = s.Now.AddDays(-6) };
            var encounter = await EncounterRecords.Open(s, patient, facility, "2609-04418", EncounterState.InProgress, visit, s.Now.AddDays(-6));
            return new Larkfield(hospital, facility, patient, encounter.Value, doctor);
        })).Value;
    }

    /// <summary>The doctor, signed in.</summary>
    public static Caller DoctorCaller { get; } = new(DoctorsUser, "s.adeyemi", new HashSet<string> { "completion.sign", "records.read" }, "test");

    public async Task<DocumentId> File(string type, bool signed = false) => (await Hospital.Do(s => DocumentRecords.File(s, new FileDocument
    {
        Patient = Patient, Encounter = Encounter, Facility = Facility, Type = type, ServiceDate = new(2026, 9, 12), Author = Doctor, Source = DocumentSource.Interface,
        ExternalNumber = "D-" + type, Content = Encoding.UTF8.GetBytes("Text of " + type), MediaType = "text/plain", SignedBy = signed ? Doctor : null,
    }))).Value.Document;

    public Task Sign(DocumentId id) => Hospital.Do(s => DocumentRecords.Sign(s, id, Doctor, s.Now));

    public Task Retract(DocumentId id) => Hospital.Do(s => DocumentRecords.Retract(s, id, "Filed in error"));

    public Task Discharge() => Hospital.Do(s => EncounterRecords.Discharge(s, Encounter, new VisitData { DischargeStatus = "01" }, s.Now));

    public Task CancelDischarge() => Hospital.Do(s => EncounterRecords.CancelDischarge(s, Encounter, s.Now));

    public async Task<string[]> Missing()
    {
        var items = await Hospital.Do<MissingItem[]>(async s => (MissingItem[])[.. await CompletionRecords.Missing(s, Encounter)]);
        return [.. items.Value.Select(m => $"{m.Kind} {m.DocumentType}").Order(StringComparer.Ordinal)];
    }

    public async Task<bool> Ready() => (await Hospital.Do<bool>(async s => await CompletionRecords.IsReadyForCoding(s, Encounter))).Value;

    public ValueTask DisposeAsync() => Hospital.DisposeAsync();
}
