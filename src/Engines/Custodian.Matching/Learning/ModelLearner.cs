using Custodian.Matching.Scoring;

namespace Custodian.Matching.Learning;

/// <summary>
/// Estimates a model's m-, u- and class shares from a file without knowing its truth: expectation and maximisation over candidate pairs (for what agrees within one
/// person) and random pairs (for chance). What the starting model says counts as so many pairs seen before, so a small file stays near it.
/// </summary>
static class ModelLearner
{
    const int Rounds = 30;

    /// <summary>Pairs of the starting model's m-probabilities that a trait begins with.</summary>
    const double KnownMatches = 40;

    /// <summary>
    /// A kind of pair that is not a match may become this many times commoner than stated: its shape is knowledge, only its frequency is learnt. Three births in a hundred
    /// are of twins, so a file with far more pairs like twins has wrong names and not more twins.
    /// </summary>
    const double MostTimes = 2;

    /// <summary>A file may have next to none of a kind.</summary>
    const double LeastTimes = 0.01;

    static readonly bool[] EveryTrait = [.. Enumerable.Repeat(true, TraitTable.Count)];

    /// <summary>Learns from candidate pairs (all that may be matches) and random pairs.</summary>
    public static MatchModel Learn(MatchModel start, IReadOnlyList<Agreement> candidates, IReadOnlyList<Agreement> random, double weight)
    {
        var model = start;
        for (var round = 0; round < Rounds; round++)
        {
            model = Round(start, model, candidates, random, weight);
        }

        return model;
    }

    static MatchModel Round(MatchModel start, MatchModel model, IReadOnlyList<Agreement> candidates, IReadOnlyList<Agreement> random, double weight)
    {
        var scorer = new PairScorer(model);
        var alike = new LevelCounts();
        var chance = new LevelCounts();
        var perClass = new double[model.Classes.Count];
        var shares = new double[model.Classes.Count];
        var counted = model.Classes.Select(AlikeIn).ToArray();
        foreach (var pair in candidates)
        {
            Expect(scorer, pair, shares);
            for (var k = 0; k < shares.Length; k++)
            {
                perClass[k] += shares[k] * weight;
                if (model.Classes[k].Match)
                {
                    alike.Add(pair, shares[k] * weight, counted[k]);
                }
            }
        }

        foreach (var pair in random)
        {
            Expect(scorer, pair, shares);
            chance.Add(pair, Strangers(model, shares), EveryTrait);
        }

        return model with { Traits = Traits(start, alike, chance), Classes = Classes(start, perClass) };
    }

    /// <summary>What is learnt of agreement within one person comes from the traits that agree in a class as within one person.</summary>
    static bool[] AlikeIn(PairClass one) => [.. Enum.GetValues<Trait>().Select(t => one.Alike.Contains(TraitTable.NameOf(t)))];

    static void Expect(PairScorer scorer, in Agreement pair, double[] shares)
    {
        var lanes = scorer.Lanes(pair);
        var most = 0f;
        for (var k = 0; k < shares.Length; k++)
        {
            most = Math.Max(most, scorer.Of(k, lanes));
        }

        var sum = 0.0;
        for (var k = 0; k < shares.Length; k++)
        {
            sum += shares[k] = Math.Exp(scorer.Of(k, lanes) - most);
        }

        for (var k = 0; k < shares.Length; k++)
        {
            shares[k] /= sum;
        }
    }

    static double Strangers(MatchModel model, double[] shares)
    {
        var sum = 0.0;
        for (var k = 0; k < shares.Length; k++)
        {
            sum += model.Classes[k].IsStrangers ? shares[k] : 0;
        }

        return sum;
    }

    static Dictionary<string, TraitWeights> Traits(MatchModel start, LevelCounts alike, LevelCounts chance)
    {
        var traits = new Dictionary<string, TraitWeights>();
        foreach (var trait in Enum.GetValues<Trait>())
        {
            if (start.Of(trait) is { } known)
            {
                traits[TraitTable.NameOf(trait)] = known with
                {
                    Match = alike.Shares(trait, known.Match, KnownMatches),
                    Chance = TraitTable.IsOrder(trait) ? known.Chance : chance.Shares(trait, known.Chance, known.KnownAs),
                };
            }
        }

        return traits;
    }

    static PairClass[] Classes(MatchModel start, double[] counts)
    {
        PairClass[] counted = [.. start.Classes.Select((c, k) => c with { PerRecord = c.IsStrangers ? 0 : PerRecord(start, c, counts[k]) })];
        var moved = counted.Where(c => c is { Match: true, ApartOf: not null }).Select(c => c.PerRecord / Counterpart(counted, c)).DefaultIfEmpty(0).Max();
        return [.. counted.Select(c => c is { Match: false, ApartOf: not null } ? c with { PerRecord = Math.Max(c.PerRecord, moved * Counterpart(counted, c)) } : c)];
    }

    static double Counterpart(PairClass[] classes, PairClass apart) =>
        classes.FirstOrDefault(c => c.Name == apart.ApartOf)?.PerRecord ?? double.PositiveInfinity;

    static double PerRecord(MatchModel start, PairClass known, double count)
    {
        var seen = count / start.Records;
        return known.Match ? Math.Max(seen, 1 / start.Records) : Math.Clamp(seen, known.PerRecord * LeastTimes, known.PerRecord * MostTimes);
    }
}
