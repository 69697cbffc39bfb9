using Custodian.Kernel;
using Custodian.Patients.SearchPatients;
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

    public static async Task<SearchResult> Search(this Hospital hospital, string family = "", string given = "", string birth = "", string number = "", string phone = "") =>
        (await hospital.Run(SearchPatients.SearchPatients.Definition, new(new SearchTerms { Family = family, Given = given, Birth = birth, Number = number, Phone = phone }, []))).Value;
}
