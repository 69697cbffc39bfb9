using Custodian.Matching;
using Custodian.Patients.Model;

namespace Custodian.Patients.SearchPatients;

/// <summary>Scores the candidates of one search with the matching engine, each under the best of its names.</summary>
sealed class EngineScore
{
    readonly Standardiser _standardiser = PersonMatching.NewStandardiser();
    readonly StandardPatient _asked;

    public EngineScore(SearchQuery q) => _asked = _standardiser.Standardise(q.Traits, "", []);

    /// <param name="Probability">0 to 1.</param>
    /// <param name="As">The other name that fitted better than the one in use.</param>
    public sealed record Scored(double Probability, SearchBand Band, IReadOnlyList<string> Why, string? As);

    public Scored Of(Patient p, IEnumerable<PatientName> names)
    {
        var best = Standard(PersonTraits.Of(p));
        var probability = PersonMatching.Engine.Probability(_asked, best);
        string? called = null;
        foreach (var (traits, name) in Others(p, names))
        {
            var other = Standard(traits);
            if (PersonMatching.Engine.Probability(_asked, other) is var p2 && p2 > probability)
            {
                (best, probability, called) = (other, p2, name);
            }
        }

        var score = PersonMatching.Engine.Score(_asked, best);
        return new(probability, BandOf(score.Decision), EvidenceWords.Of(score), called);
    }

    static SearchBand BandOf(MatchDecision decision) => decision switch
    {
        MatchDecision.Link => SearchBand.Likely,
        MatchDecision.Review => SearchBand.Possible,
        _ => SearchBand.Unlikely,
    };

    static IEnumerable<(PatientTraits Traits, string Name)> Others(Patient p, IEnumerable<PatientName> names)
    {
        if (p.Preferred.Length > 0 && p.Preferred != p.Given)
        {
            yield return (PersonTraits.Of(p) with { Given = p.Preferred }, $"Preferred name {p.Preferred}");
        }

        foreach (var name in names)
        {
            yield return (PersonTraits.Of(p, name), NameWords.Describe(name));
        }
    }

    StandardPatient Standard(PatientTraits traits) => _standardiser.Standardise(traits, "", []);
}
