using Custodian.Kernel;
using Custodian.Matching;
using Custodian.Patients.Model;

namespace Custodian.Patients;

/// <summary>What a record says of a person, in the words of the matching engine.</summary>
static class PersonTraits
{
    public static PatientTraits Of(Patient p) => new()
    {
        Given = Given(p.Given), Middle = p.Middle, Family = p.Family, Suffix = p.Suffix, Sex = p.Sex, BirthDate = Birth(p.BirthDate), Ssn = p.SsnLast4,
        Address1 = p.Street, City = p.City, State = p.State, Postcode = p.Zip, Phone = p.Phone,
    };

    /// <summary>The same person under another name.</summary>
    public static PatientTraits Of(Patient p, PatientName name) => Of(p) with
    {
        Family = name.Family.Length > 0 ? name.Family : p.Family, Given = Given(name.Given.Length > 0 ? name.Given : p.Given), Middle = name.Middle.Length > 0 ? name.Middle : p.Middle, Suffix = name.Suffix,
    };

    public static PatientTraits Of(Demographics said) => new()
    {
        Given = Given(said.Given ?? ""), Middle = said.Middle, Family = said.Family, Suffix = said.Suffix, Sex = said.Sex, BirthDate = Birth(said.BirthDate), Ssn = said.Ssn ?? said.SsnLast4,
        Address1 = said.Street, City = said.City, State = said.State, Postcode = said.Zip, Phone = said.Phone,
    };

    public static string? Birth(PartialDate? birth) => birth switch
    {
        null => null,
        { IsComplete: true } b => $"{b.Year:0000}-{b.Month:00}-{b.Day:00}",
        { Month: > 0 } b => $"{b.Year:0000}-{b.Month:00}",
        { } b => $"{b.Year:0000}",
    };

    // The policy's name of a newborn carries the mother's given name, which is not the child's.
    static string Given(string given) => RegisterPatient.PolicyNames.IsNewborn(given) ? "Baby" : given;
}
