using Custodian.Kernel;
using Custodian.Matching;

namespace Custodian.Patients.SearchPatients;

/// <summary>The terms of a search, comparable with what is stored.</summary>
/// <param name="Family">As <see cref="NameText.Plain"/> writes it; empty when not asked for.</param>
sealed record SearchQuery(string Family, string Given, PartialDate? Birth, string Number, string Phone)
{
    const int ShortestPhone = 7;

    /// <summary>How many of name, birth date, number and phone were given; a registration needs a search by two (WORKFLOWS 2).</summary>
    public int Parts => (Family.Length + Given.Length > 0 ? 1 : 0) + (Birth is null ? 0 : 1) + (Number.Length > 0 ? 1 : 0) + (HasPhone ? 1 : 0);

    /// <summary>Everything that was said, for the matching engine.</summary>
    public PatientTraits Traits { get; init; } = new() { Family = Family, Given = Given, BirthDate = PersonTraits.Birth(Birth), Phone = Phone };

    /// <summary>
    /// Whether the engine can tell one person from another by these terms: two of them at least, and not names alone. What is less is ordered
    /// by plain points.
    /// </summary>
    public bool IsForEngine =>
        (Birth is { IsComplete: true } || HasPhone || Traits.Address1 is { Length: > 0 })
        && (Family.Length > 0 ? 1 : 0) + (Given.Length > 0 ? 1 : 0) + (Birth is { IsComplete: true } ? 1 : 0) + (HasPhone ? 1 : 0) >= 2;

    bool HasPhone => Phone.Count(char.IsAsciiDigit) >= ShortestPhone;

    public static SearchQuery Of(Demographics said) =>
        new(NameText.Plain(said.Family ?? ""), NameText.Plain(said.Given ?? ""), said.BirthDate, "", said.Phone ?? "") { Traits = PersonTraits.Of(said) };
}
