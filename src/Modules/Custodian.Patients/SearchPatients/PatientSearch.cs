using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.SearchPatients;

/// <summary>Finds the patients that may be meant: candidates by indexed keys, then scored one by one.</summary>
static class PatientSearch
{
    const int PerKey = 150;
    const int Enough = 60;
    const int MostScored = 250;
    const int MostShown = 50;

    public sealed record Answer(IReadOnlyList<SearchHit> Hits, bool More);

    public static async Task<Answer> Find(SliceContext s, SearchQuery q, IReadOnlyList<PatientLookup> lookups)
    {
        var numbers = await ByNumber(s, q.Number, lookups);
        var (ids, cut) = await ByKeys(s, q, numbers.Keys);
        List<PatientView> people = await s.Db.Set<PatientView>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(s.Stop);
        var survivors = await Survivors(s, people);
        var hits = people
            .Select(p => Hit(q, p, survivors, numbers.GetValueOrDefault(p.Id, [])))
            .Where(h => h.Score >= SearchScore.Shown)
            .OrderByDescending(h => h.Score).ThenBy(h => h.Merged).ThenBy(h => h.Person.Family, StringComparer.OrdinalIgnoreCase).ThenBy(h => h.Person.Given, StringComparer.OrdinalIgnoreCase).ThenBy(h => h.Id.Value)
            .ToList();
        return new([.. hits.Take(MostShown)], cut || hits.Count > MostShown);
    }

    /// <summary>Records that share keys with the query, for the matching engine to judge.</summary>
    public static async Task<IReadOnlyList<PatientId>> Candidates(SliceContext s, SearchQuery q) => (await ByKeys(s, q, [])).Ids;

    static SearchHit Hit(SearchQuery q, PatientView p, Dictionary<PatientId, PatientView> survivors, List<string> numbers)
    {
        var (score, why) = SearchScore.Of(q, p, numbers);
        return new(p, p.MergedInto is { } into && survivors.TryGetValue(into, out var survivor) ? survivor : p, score, why);
    }

    static async Task<Dictionary<PatientId, PatientView>> Survivors(SliceContext s, List<PatientView> people)
    {
        List<PatientId> ids = [.. people.Select(p => p.MergedInto).OfType<PatientId>().Distinct()];
        return ids.Count == 0 ? [] : await s.Db.Set<PatientView>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, s.Stop);
    }

    static async Task<Dictionary<PatientId, List<string>>> ByNumber(SliceContext s, string number, IReadOnlyList<PatientLookup> lookups)
    {
        var found = new Dictionary<PatientId, List<string>>();
        if (number.Length == 0)
        {
            return found;
        }

        var spellings = Spellings(number);
        var held = await (
            from i in s.Db.Set<Identifier>()
            join f in s.Db.Set<Facility>() on i.FacilityId equals f.Id
            where spellings.Contains(i.Value)
            select new { i.PatientId, i.Kind, i.Use, i.Value, f.Code }).AsNoTracking().Take(PerKey).ToListAsync(s.Stop);
        foreach (var i in held)
        {
            Add(found, i.PatientId, $"{(i.Use == IdentifierUse.Old ? "Former " : "")}{(i.Kind == IdentifierKind.Mrn ? "MRN" : "Number")} {i.Value} at {i.Code}");
        }

        foreach (var lookup in lookups)
        {
            foreach (var patient in await lookup.Find(s, number))
            {
                Add(found, patient, $"{lookup.What} {number}");
            }
        }

        return found;
    }

    static void Add(Dictionary<PatientId, List<string>> found, PatientId patient, string why)
    {
        if (!found.TryGetValue(patient, out var reasons))
        {
            found[patient] = reasons = [];
        }

        reasons.Add(why);
    }

    // A number is read out with or without its leading zeros; this system's own have eight digits.
    static List<string> Spellings(string number) =>
        [.. new[] { number, number.ToUpperInvariant(), number.TrimStart('0'), number.PadLeft(8, '0') }.Where(n => n.Length > 0).Distinct()];

    static async Task<(List<PatientId> Ids, bool Cut)> ByKeys(SliceContext s, SearchQuery q, IEnumerable<PatientId> numbers)
    {
        var votes = numbers.ToDictionary(id => id, _ => 10);
        var cut = await Vote(s, votes, SearchProbes.Sharp(q));
        if (votes.Count < Enough)
        {
            cut |= await Vote(s, votes, SearchProbes.Wide(q));
            await VoteTogether(s, votes, SearchProbes.OneDigitOff(q));
        }

        return ([.. votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key.Value).Take(MostScored).Select(v => v.Key)], cut);
    }

    /// <returns>True when a key led to more patients than were taken.</returns>
    static async Task<bool> Vote(SliceContext s, Dictionary<PatientId, int> votes, IReadOnlyCollection<string> keys)
    {
        var cut = false;
        foreach (var key in keys)
        {
            var ids = await s.Db.Set<SearchKey>().AsNoTracking().Where(k => k.Key == key).OrderBy(k => k.PatientId).Select(k => k.PatientId).Take(PerKey).ToListAsync(s.Stop);
            cut |= ids.Count == PerKey;
            Count(votes, ids);
        }

        return cut;
    }

    static async Task VoteTogether(SliceContext s, Dictionary<PatientId, int> votes, IReadOnlyCollection<string> keys)
    {
        if (keys.Count > 0)
        {
            Count(votes, await s.Db.Set<SearchKey>().AsNoTracking().Where(k => keys.Contains(k.Key)).OrderBy(k => k.Key).ThenBy(k => k.PatientId).Select(k => k.PatientId).Take(PerKey).ToListAsync(s.Stop));
        }
    }

    static void Count(Dictionary<PatientId, int> votes, List<PatientId> ids)
    {
        foreach (var id in ids)
        {
            votes[id] = votes.GetValueOrDefault(id) + 1;
        }
    }
}
