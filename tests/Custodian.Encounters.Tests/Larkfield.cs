using Custodian.Kernel;
using Custodian.Patients;
using Custodian.StoreTesting;

namespace Custodian.Encounters.Tests;

/// <summary>A hospital with one facility and one patient; the clock stands at 10:00 there.</summary>
sealed class Larkfield : IAsyncDisposable
{
    public required Hospital Hospital { get; init; }

    public required FacilityId Facility { get; init; }

    public required PatientId Patient { get; init; }

    public static async Task<Larkfield> Open(StoreKind kind)
    {
        var hospital = await Hospital.Open(kind);
        var facility = (await hospital.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, "LARK", "Larkfield General Hospital", "America/New_York")))).Value;
        return new() { Hospital = hospital, Facility = facility, Patient = await Add(hospital, facility, "Okafor", "Margaret") };
    }

    public Task<PatientId> Add(string family, string given, DateOnly? born = null) => Add(Hospital, Facility, family, given, born);

    public Task<Outcome<EncounterId>> Admit(VisitData? said = null, string day = "t", string time = "09:30", PatientId? patient = null) =>
        Hospital.Run(AdmitPatient.AdmitPatient.Definition, new(patient ?? Patient, Facility, day, time, said ?? Inpatient));

    public static VisitData Inpatient => new() { Class = EncounterClass.Inpatient, Service = "MED", Unit = "4W", Room = "412", Bed = "A", AdmitType = "1", PointOfOrigin = "1", AdmitOrderedAt = new(2026, 8, 1, 12, 0, 0, DateTimeKind.Utc) };

    public async Task<Views.EncounterView> Visit(EncounterId id) => (await Hospital.Do<Views.EncounterView>(async s => (await EncounterRecords.Find(s, id))!)).Value;

    public ValueTask DisposeAsync() => Hospital.DisposeAsync();

    static async Task<PatientId> Add(Hospital hospital, FacilityId facility, string family, string given, DateOnly? born = null) =>
        (await hospital.Do<PatientId>(async s => await PatientRecords.Register(s, facility, new Demographics { Family = family, Given = given, Sex = "F", BirthDate = PartialDate.From(born ?? new(1951, 3, 14)) }, null, s.Now))).Value;
}
