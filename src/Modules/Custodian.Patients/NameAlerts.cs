using Custodian.Kernel;
using Custodian.Matching;
using Custodian.Patients.Views;

namespace Custodian.Patients;

/// <summary>Finds people with the same or a similar name among those of one place, such as the inpatients of a unit. Pure; whoever knows the places asks.</summary>
public static class NameAlerts
{
    /// <param name="Same">The names are equal; otherwise they look or sound alike.</param>
    public sealed record Pair(PatientId First, PatientId Second, bool Same);

    /// <summary>
    /// Every pair whose family names are equal, one letter apart or sound alike and whose given names are equal, nicknames of one another, one
    /// letter apart or sound alike.
    /// </summary>
    public static IReadOnlyList<Pair> Of(IReadOnlyList<PatientView> people)
    {
        var names = Names(people.Select(p => (p.Family, p.Given)));
        List<Pair> pairs = [];
        for (var i = 0; i < people.Count; i++)
        {
            for (var j = i + 1; j < people.Count; j++)
            {
                if (people[i].Id != people[j].Id && Alike(names[i], names[j]) is { } same)
                {
                    pairs.Add(new(people[i].Id, people[j].Id, same));
                }
            }
        }

        return pairs;
    }

    /// <summary>Whether others of a place could be taken for this person by their name: true by the same name, false by one alike, null when nobody could.</summary>
    public static bool? For((string Family, string Given) person, IEnumerable<(string Family, string Given)> others)
    {
        var names = Names(others.Prepend(person));
        var alike = names.Skip(1).Select(other => Alike(names[0], other)).OfType<bool>().ToList();
        return alike.Count == 0 ? null : alike.Contains(true);
    }

    static List<StandardPatient> Names(IEnumerable<(string Family, string Given)> people)
    {
        var standardiser = PersonMatching.NewStandardiser();
        return [.. people.Select(p => standardiser.Standardise(new() { Family = p.Family, Given = p.Given }, "", []))];
    }

    /// <returns>Whether the names are the same; null when they are not even alike.</returns>
    static bool? Alike(StandardPatient a, StandardPatient b)
    {
        var levels = PersonMatching.Engine.Score(a, b).Evidence.Where(e => e.Trait is Trait.Family or Trait.Given).Select(e => e.Level).ToList();
        return levels.Count < 2 || levels.Any(l => l is Level.Differ or Level.Partial or Level.Special) ? null : levels.All(l => l == Level.Exact);
    }
}
