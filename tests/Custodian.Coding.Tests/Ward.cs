using System.Text;
using Custodian.Coding.EditCodes;
using Custodian.Coding.OpenCase;
using Custodian.Coding.Views;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Records;
using Custodian.Store.Slices;
using Custodian.StoreTesting;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Coding.Tests;

/// <summary>A hospital with one facility, whose patients are discharged and coded in the tests.</summary>
sealed class Ward : IAsyncDisposable
{
    static readonly DateTime Admitted = new(2026, 9, 4, 18, 12, 0, DateTimeKind.Utc);
    static readonly DateTime Left = new(2026, 9, 10, 15, 40, 0, DateTimeKind.Utc);

    Ward(Hospital hospital, FacilityId facility) => (Hospital, Facility) = (hospital, facility);

    public static Caller Dube { get; } = Caller.System("ndube");

    public static Caller Nakagawa { get; } = Caller.System("tnakagawa");

    public Hospital Hospital { get; }

    public FacilityId Facility { get; }

    public PatientId Patient { get; private set; }

    public static async Task<Ward> Open(StoreKind kind, Func<string, bool>? packs = null, bool shelve = true)
    {
        var hospital = await Hospital.Open(kind, services => _ = shelve && packs is null ? services.AddSingleton(OfficialPacks.Shelf) : services);
        if (packs is not null)
        {
            OfficialPacks.Shelve(hospital, packs);
        }

        var facility = await hospital.Do<FacilityId>(s => Task.FromResult<Outcome<FacilityId>>(FacilityRecords.Add(s, "LARK", "Larkfield General Hospital", "America/New_York")));
        return new Ward(hospital, facility.Value);
    }

    /// <summary>A ward of a hospital that is open already.</summary>
    public static Ward Over(Hospital hospital, FacilityId facility) => new(hospital, facility);

    public async Task<EncounterId> Admit(string account = "2609-04418", EncounterClass c = EncounterClass.Inpatient, DateTime? at = null)
    {
        var opened = await Hospital.Do(async s =>
        {
            Patient = await PatientRecords.Register(s, Facility, new() { Family = "Okafor", Given = "Margaret", Sex = "F", BirthDate = PartialDate.From(new(1951, 3, 14)) }, null, s.Now);
            return await EncounterRecords.Open(s, Patient, Facility, account, EncounterState.InProgress, new() { Class = c, Service = "Medicine" }, at ?? Admitted);
        });
        return opened.Value;
    }

    public Task<Outcome<Done>> Discharge(EncounterId id, DateTime? at = null) => Told(Hospital.Do(s => EncounterRecords.Discharge(s, id, new() { DischargeStatus = "06" }, at ?? Left)));

    public Task<Outcome<Done>> CancelDischarge(EncounterId id) => Told(Hospital.Do(s => EncounterRecords.CancelDischarge(s, id, Left.AddHours(1))));

    public Task<Outcome<Filed>> File(EncounterId id, string type, string text = "Severe sepsis due to E. coli.\nAcute hypoxic respiratory failure, resolved.") =>
        Told(Hospital.Do(s => DocumentRecords.File(s, new FileDocument
        {
            Patient = Patient, Encounter = id, Facility = Facility, Type = type, ServiceDate = new(2026, 9, 10), Source = DocumentSource.Upload,
            Content = Encoding.UTF8.GetBytes(text), MediaType = "text/plain",
        })));

    /// <summary>Discharged with every document that coding needs.</summary>
    public async Task<EncounterId> Ready(string account = "2609-04418")
    {
        var id = await Admit(account);
        await File(id, DocumentTypes.HistoryAndPhysical, "History of two days of fever.");
        await File(id, DocumentTypes.DischargeSummary);
        await Discharge(id);
        return id;
    }

    public async Task<CodingCaseView?> State(EncounterId id) => (await Hospital.Do<CodingCaseView?[]>(async s => new[] { await CodingRecords.State(s, id) })).Value[0];

    public async Task<FinalCoding?> Final(EncounterId id) => (await Hospital.Do<FinalCoding?[]>(async s => new[] { await CodingRecords.Final(s, id) })).Value[0];

    public async Task<Workbench> Open(EncounterId id, Caller? caller = null) => (await Hospital.Run(OpenCase.OpenCase.Definition, new(id), caller ?? Dube)).Value;

    /// <summary>Saves a list of codes on the newest version of the case.</summary>
    public async Task<Outcome<long>> Save(EncounterId id, Draft codes, Caller? caller = null, long? version = null) =>
        await Hospital.Run(EditCodes.EditCodes.Definition, new(id, version ?? (await Open(id)).Version, codes, new DraftChange(DraftStep.Save)), caller ?? Dube);

    public async Task<Outcome<Finalise.Finalise.Finalised>> Finalise(EncounterId id, Caller? caller = null) =>
        await Told(Hospital.Run(Coding.Finalise.Finalise.Definition, new(id, (await Open(id)).Version), caller ?? Dube));

    public static Draft Sepsis { get; } = new(
        [
            new("A4151", "Y"), new("R6520", "Y"), new("J9601", "Y"), new("N390", "Y"), new("N179", "Y"), new("B9620", "Y"), new("I129", "Y"), new("E1122", "Y"),
            new("N1831", "Y"), new("L89152", "Y"), new("Z794"),
        ],
        [new("5A0945A", new DateOnly(2026, 9, 4))])
    {
        Admitting = "A419",
    };

    public async ValueTask DisposeAsync() => await Hospital.DisposeAsync();

    async Task<T> Told<T>(Task<T> action)
    {
        var outcome = await action;
        await Hospital.Drain();
        return outcome;
    }
}
