using Custodian.Matching.Learning;
using Custodian.Matching.Scoring;

namespace Custodian.Matching.Tests;

/// <summary>Expectation and maximisation on agreement drawn from probabilities that are known.</summary>
public sealed class LearningTests
{
    static readonly Trait[] Drawn = [Trait.Given, Trait.Family, Trait.BirthDate, Trait.Sex, Trait.House, Trait.Street];

    static readonly PairClass Strangers = MatchModel.UnitedStates.Classes.Single(c => c.PerRecord == 0);

    [Theory]
    [InlineData(1UL, 0.30, 0.97)]
    [InlineData(2UL, 0.60, 0.90)]
    [InlineData(3UL, 0.15, 0.80)]
    public void Learning_finds_the_probabilities_the_pairs_were_drawn_from(ulong seed, double matches, double agrees)
    {
        const int pairs = 20_000;
        var random = new RandomPairs(seed);
        var candidates = Enumerable.Range(0, pairs).Select(_ => Draw(ref random, Chance(ref random) < matches ? agrees : 0.02)).ToList();
        var strangers = Enumerable.Range(0, 50_000).Select(_ => Draw(ref random, 0.02)).ToList();
        var start = MatchModel.UnitedStates with { Records = pairs, Pairs = pairs, Classes = [MatchModel.UnitedStates.Classes[0], Strangers] };

        var model = ModelLearner.Learn(start, candidates, strangers, 1);

        Assert.Equal(matches, model.Classes.Where(c => c.Match).Sum(c => c.PerRecord), 0.02);
        foreach (var trait in Drawn)
        {
            Assert.Equal(agrees, model.Of(trait)!.Match["exact"], 0.03);
        }

        Assert.Equal(0.02, model.Of(Trait.Family)!.Chance["exact"], 0.01);
    }

    static double Chance(ref RandomPairs random) => random.Next(1_000_000) / 1e6;

    static Agreement Draw(ref RandomPairs random, double agrees)
    {
        var pair = default(Agreement);
        foreach (var trait in Drawn)
        {
            var exact = Chance(ref random) < agrees;
            // A value that one in fifty has is worth 8 x ln 50.
            pair.Set(trait, exact ? Level.Exact : Level.Differ, (sbyte)(exact && MatchModel.UnitedStates.Of(trait)!.Rarity is not null ? 31 : 0));
        }

        return pair;
    }
}
