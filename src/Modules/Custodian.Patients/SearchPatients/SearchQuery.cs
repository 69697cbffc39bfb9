using Custodian.Kernel;

namespace Custodian.Patients.SearchPatients;

/// <summary>The terms of a search, comparable with what is stored.</summary>
/// <param name="Family">As <see cref="NameText.Plain"/> writes it; empty when not asked for.</param>
sealed record SearchQuery(string Family, string Given, PartialDate? Birth, string Number, string Phone)
{
    /// <summary>How many of name, birth date, number and phone were given; a registration needs a search by two (WORKFLOWS 2).</summary>
    public int Parts => (Family.Length + Given.Length > 0 ? 1 : 0) + (Birth is null ? 0 : 1) + (Number.Length > 0 ? 1 : 0) + (SearchKeys.PhoneKey(Phone) is null ? 0 : 1);

    public static SearchQuery Of(Demographics said) =>
        new(NameText.Plain(said.Family ?? ""), NameText.Plain(said.Given ?? ""), said.BirthDate, "", said.Phone ?? "");
}
