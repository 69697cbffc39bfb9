using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Patients.SearchPatients;
using Custodian.Records;
using Custodian.StoreTesting;

namespace Custodian.Patients.Tests;

/// <summary>A hospital with one facility, and the ways the tests put people into it.</summary>
static class Larkfield
{
    public static FacilityId Facility { get; } = new(1);

    public static async Task<Hospital> Open(StoreKind kind)
    {
        var hospital = await Hospital.Open(kind);
        await hospital.Do<Done>(s =>
        {
            s.Db.Add(new Model.Facility { Id = Facility, Name = "Larkfield General Hospital", Code = "LARK", TimeZone = "America/New_York" });
            return Task.FromResult<Outcome<Done>>(Done.Value);
        });
        return hospital;
    }

    public static Demographics Person(string family, string given, string birth, string sex = "F", string phone = "", string preferred = "") => new()
    {
        Family = family, Given = given, Sex = sex, Phone = phone, Preferred = preferred, BirthDate = PartialDate.TryParse(birth, out var date) ? date : null,
    };

    public static async Task<PatientId> Add(this Hospital hospital, Demographics person, string? mrn = null) =>
        (await hospital.Do<PatientId>(async s => await PatientRecords.Register(s, Facility, person, mrn, s.Now))).Value;

    /// <summary>A clinic visit in progress, filed under exactly this record.</summary>
    public static async Task<EncounterId> Visit(this Hospital hospital, PatientId patient, string account, EncounterClass kind = EncounterClass.Clinic) =>
        (await hospital.Do<EncounterId>(s => EncounterRecords.Open(s, patient, Facility, account, EncounterState.InProgress, new VisitData { Class = kind, Service = "MED", Unit = "4W", AdmittedAt = s.Now }, s.Now))).Value;

    public static async Task<DocumentId> File(this Hospital hospital, PatientId patient, EncounterId? visit, string text)
    {
        var filed = await hospital.Do<Filed>(s => DocumentRecords.File(s, new FileDocument
        {
            Patient = patient, Encounter = visit, Facility = Facility, Type = DocumentTypes.ProgressNote, ServiceDate = DateOnly.FromDateTime(s.Now), Source = DocumentSource.Upload,
            Content = System.Text.Encoding.UTF8.GetBytes(text), MediaType = "text/plain",
        }));
        return filed.Value.Document;
    }

    public static async Task<SearchResult> Search(this Hospital hospital, string family = "", string given = "", string birth = "", string number = "", string phone = "") =>
        (await hospital.Run(SearchPatients.SearchPatients.Definition, new(new SearchTerms { Family = family, Given = given, Birth = birth, Number = number, Phone = phone }, []))).Value;
}
