using Custodian.Kernel;
using Custodian.Matching;
using Custodian.Matching.Blocking;

namespace Custodian.Patients;

/// <summary>
/// The matching engine's blocking keys of a person, as the index keeps and looks them up. One instance per batch or search: values met twice
/// are kept once, so it serves one thread at a time.
/// </summary>
sealed class MatchKeys
{
    /// <summary>
    /// The engine's passes kept: birth date; both names by sound; a name with year or day of birth; phone; last four of the SSN with the year;
    /// street with house, with a name; postcode with house. The rest (one name alone, city or postcode with a name) thousands share: they would
    /// be cut at the cap of a search and cost a row each.
    /// </summary>
    public const string Passes = "dnymtkash";

    /// <summary>Shorter parts of a family name ("de", "la") find nobody.</summary>
    const int ShortestPart = 3;

    readonly Standardiser _standardiser = PersonMatching.NewStandardiser();

    /// <summary>The keys of one name of a person with all that goes with it; each part of a compound family name counts as one too.</summary>
    public void Add(HashSet<string> keys, PatientTraits person)
    {
        AddOf(keys, person);
        var parts = NameText.Parts(NameText.Plain(person.Family ?? "")).ToList();
        foreach (var part in parts.Count < 2 ? [] : parts.Where(p => p.Length >= ShortestPart))
        {
            AddOf(keys, person with { Family = part, Address1 = null, Address2 = null });
        }
    }

    /// <summary>The key of a birth date in either order of day and month; null for a partial one.</summary>
    public static string? OfBirth(PartialDate birth) => birth.IsComplete
        ? $"{BlockingKeys.Edition}d{birth.Year:0000}{Math.Min(birth.Month, birth.Day):00}{Math.Max(birth.Month, birth.Day):00}"
        : null;

    void AddOf(HashSet<string> keys, PatientTraits person)
    {
        foreach (var key in BlockingKeys.Of(_standardiser.Standardise(person, "", [])))
        {
            if (Passes.Contains(key[0], StringComparison.Ordinal))
            {
                keys.Add(BlockingKeys.Edition + key);
            }
        }
    }
}
