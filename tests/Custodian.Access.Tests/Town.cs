using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Tests;

/// <summary>Two facilities with one patient each, and a caller limited to the first.</summary>
sealed class Town : IAsyncDisposable
{
    Town(Hospital hospital) => Hospital = hospital;

    public Hospital Hospital { get; }

    public FacilityId EastSide { get; private set; }

    public FacilityId WestSide { get; private set; }

    public PatientId East { get; private set; }

    public PatientId West { get; private set; }

    public Caller Limited => new(new UserId(7), "limited", new HashSet<string> { "test.read" }, "10.1.1.1") { Facilities = new HashSet<FacilityId> { EastSide } };

    public static async Task<Town> Open(StoreKind kind) => await Over(await Hospital.Open(kind));

    public static async Task<Town> Over(Hospital hospital)
    {
        var town = new Town(hospital);
        (town.EastSide, town.WestSide) = (await town.Facility("EAST", "Eastside"), await town.Facility("WEST", "Westside"));
        (town.East, town.West) = (await town.Patient(town.EastSide, "Edda"), await town.Patient(town.WestSide, "Wilma"));
        return town;
    }

    public async Task<EncounterId> Visit(PatientId patient, FacilityId at, string account) =>
        (await Hospital.Do(s => EncounterRecords.Open(s, patient, at, account, EncounterState.InProgress, new() { Class = EncounterClass.Inpatient }, s.Now))).Value;

    public Task<string> Given(PatientId patient) => Hospital.Query(db => db.Set<PatientView>().Where(p => p.Id == patient).Select(p => p.Given).SingleAsync());

    public async Task<IEnumerable<(string Outcome, PatientId? Patient)>> Events(string action) =>
        (await Hospital.Query(db => db.Set<AuditEvent>().Where(e => e.Action == action).OrderBy(e => e.Seq).ToListAsync())).Select(e => (e.Outcome, e.PatientId));

    public ValueTask DisposeAsync() => Hospital.DisposeAsync();

    async Task<FacilityId> Facility(string code, string name) =>
        (await Hospital.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, code, name, "America/Phoenix")))).Value;

    async Task<PatientId> Patient(FacilityId at, string given) =>
        (await Hospital.Do<PatientId>(async s => await PatientRecords.Register(s, at, new() { Family = "Town", Given = given, Sex = "F" }, null, s.Now))).Value;
}
