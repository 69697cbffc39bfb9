using Custodian.Kernel;
using Custodian.Patients.Model;
using Custodian.Patients.Views;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.SearchPatients;

/// <summary>
/// Finds the patients that may be meant: candidates by indexed keys, each compared by the matching engine where the terms suffice, else by
/// plain points.
/// </summary>
static class PatientSearch
{
    const int Enough = 60;
    const int MostScored = 250;
    const int MostShown = 50;

    public sealed record Answer(IReadOnlyList<SearchHit> Hits, bool More);

    /// <summary>A candidate with its score, before what the list shows of it is read.</summary>
    sealed record Rated(Patient Person, double Rank, int Score, SearchBand Band, IReadOnlyList<string> Why, string? As);

    public static async Task<Answer> Find(SliceContext s, SearchQuery q, IReadOnlyList<PatientLookup> lookups)
    {
        var numbers = await NumberProbes.Run(s, q.Number, lookups);
        var (ids, cut) = await Candidates(s, q, numbers.Keys);
        List<Patient> people = await s.Db.Set<Patient>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(s.Stop);
        var names = (await s.Db.Set<PatientName>().AsNoTracking().Where(n => ids.Contains(n.PatientId) && n.RemovedAt == null).ToListAsync(s.Stop)).ToLookup(n => n.PatientId);
        var engine = q.IsForEngine ? new EngineScore(q) : null;
        var rated = people
            .Select(p => Rate(q, p, names[p.Id], engine, numbers.GetValueOrDefault(p.Id, [])))
            .OfType<Rated>()
            .OrderByDescending(r => r.Rank).ThenBy(r => r.Person.MergedInto is not null).ThenBy(r => r.Person.Family, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Person.Given, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Person.Id.Value)
            .ToList();
        return new(await Hits(s, [.. rated.Take(MostShown)]), cut || rated.Count > MostShown);
    }

    /// <summary>Records that share keys with the query, for the matching engine to judge.</summary>
    public static async Task<IReadOnlyList<PatientId>> Candidates(SliceContext s, SearchQuery q) => (await Candidates(s, q, [])).Ids;

    static Rated? Rate(SearchQuery q, Patient p, IEnumerable<PatientName> names, EngineScore? engine, List<string> numbers)
    {
        var (points, why, called) = SearchScore.Best(q, p, names, numbers);
        if (engine is null)
        {
            return points >= SearchScore.Shown ? new(p, points, points, SearchBand.None, why, called) : null;
        }

        var scored = engine.Of(p, names);
        if (numbers.Count > 0)
        {
            return new(p, 2, 100, scored.Band, [.. numbers, .. scored.Why], scored.As);
        }

        return scored.Band == SearchBand.Unlikely && points < SearchScore.Shown
            ? null
            : new(p, scored.Probability, (int)Math.Round(100 * scored.Probability), scored.Band, scored.Why, scored.As);
    }

    static async Task<IReadOnlyList<SearchHit>> Hits(SliceContext s, List<Rated> rated)
    {
        List<PatientId> ids = [.. rated.SelectMany(r => r.Person.MergedInto is { } into ? new[] { r.Person.Id, into } : [r.Person.Id]).Distinct()];
        var views = await s.Db.Set<PatientView>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, s.Stop);
        return await ElsewhereHits.Reduce(s, [.. rated.Select(r => Hit(r, views))]);
    }

    static SearchHit Hit(Rated r, Dictionary<PatientId, PatientView> views)
    {
        var person = views[r.Person.Id];
        return new(person, r.Person.MergedInto is { } into ? views.GetValueOrDefault(into, person) : person, r.Score, r.Why) { Band = r.Band, As = r.As };
    }

    static async Task<(List<PatientId> Ids, bool Cut)> Candidates(SliceContext s, SearchQuery q, IEnumerable<PatientId> numbers)
    {
        var votes = numbers.ToDictionary(id => id, _ => 10);
        var cut = Count(votes, await KeyProbes.Run(s, SearchProbes.Sharp(q)));
        if (votes.Count < Enough)
        {
            cut |= Count(votes, await KeyProbes.Run(s, [.. SearchProbes.Wide(q), .. SearchProbes.OneDigitOff(q)]));
        }

        cut |= Count(votes, await UnkeyedProbes.Run(s, q));
        return ([.. votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key.Value).Take(MostScored).Select(v => v.Key)], cut);
    }

    /// <returns>True when a key led to more patients than were taken.</returns>
    static bool Count(Dictionary<PatientId, int> votes, IReadOnlyList<KeyProbes.Found> found)
    {
        foreach (var one in found)
        {
            votes[one.Id] = votes.GetValueOrDefault(one.Id) + 1;
        }

        return found.CountBy(f => f.Key).Any(k => k.Value == KeyProbes.PerKey);
    }
}
