using System.Runtime.Intrinsics;

namespace Custodian.Matching.Scoring;

/// <summary>A model made ready for scoring: one vector of logarithms, a lane for each class of pairs, for every trait and level. Immutable and thread-safe.</summary>
sealed class PairScorer
{
    public const int MostClasses = 8;

    const float Never = -1e6f;

    const float OutOfQuestion = -17;

    readonly Vector256<float>[] _table = new Vector256<float>[TraitTable.Count * TraitTable.Levels];
    readonly Vector256<float>[] _worth = new Vector256<float>[TraitTable.Count];
    readonly bool[] _isMatch = new bool[MostClasses];
    readonly Vector256<float> _prior;
    readonly Vector256<float> _ifMatch;
    readonly Vector256<float> _ifOther;

    public PairScorer(MatchModel model)
    {
        Model = model;
        var prior = new float[MostClasses];
        Array.Fill(prior, Never);
        for (var k = 0; k < model.Classes.Count; k++)
        {
            var one = model.Classes[k];
            _isMatch[k] = one.Match;
            prior[k] = one.PerRecord == 0 ? 0 : (float)Math.Log(one.PerRecord * model.Records / model.AllPairs);
        }

        _prior = Vector256.Create(prior);
        _ifMatch = Vector256.Create([.. _isMatch.Select(m => m ? 0 : Never)]);
        _ifOther = Vector256.Create([.. _isMatch.Select(m => m ? Never : 0)]);
        foreach (var trait in Enum.GetValues<Trait>())
        {
            Fill(model, trait);
        }
    }

    public MatchModel Model { get; }

    void Fill(MatchModel model, Trait trait)
    {
        if (model.Of(trait) is not { } weights)
        {
            return;
        }

        var lanes = new float[MostClasses];
        foreach (var level in Enum.GetValues<Level>().Where(l => l != Level.Missing))
        {
            for (var k = 0; k < model.Classes.Count; k++)
            {
                lanes[k] = (float)LogRatio(model.Classes[k], trait, weights, level);
            }

            _table[((int)trait * TraitTable.Levels) + (int)level] = Vector256.Create(lanes);
        }

        for (var k = 0; k < model.Classes.Count; k++)
        {
            lanes[k] = SharesOf(model.Classes[k], trait, weights) is null ? 0 : 0.125f;
        }

        _worth[(int)trait] = Vector256.Create(lanes);
    }

    /// <summary>Logarithm of how much likelier the level is in the class than between strangers. Where rarity is used the stranger's chance of a value comes with the pair.</summary>
    static double LogRatio(PairClass one, Trait trait, TraitWeights weights, Level level)
    {
        if (SharesOf(one, trait, weights) is not { } shares)
        {
            return 0;
        }

        var name = TraitTable.NameOf(level);
        var chance = level == Level.Exact && weights.Rarity is not null ? 1 : ChanceOf(weights.Chance, name);
        return Math.Log(ChanceOf(shares, name) / chance);
    }

    internal static IReadOnlyDictionary<string, double>? SharesOf(PairClass one, Trait trait, TraitWeights weights)
    {
        var name = TraitTable.NameOf(trait);
        return one.Own.TryGetValue(name, out var own) ? own : one.Alike.Contains(name) ? weights.Match : null;
    }

    static double ChanceOf(IReadOnlyDictionary<string, double> shares, string level) => Math.Max(1e-9, shares.GetValueOrDefault(level, 1e-6));

    /// <summary>Logarithm of the likelihood of each class against strangers, the classes' shares included.</summary>
    public Vector256<float> Lanes(in Agreement agreement)
    {
        var sum = _prior;
        for (var trait = 0; trait < TraitTable.Count; trait++)
        {
            var level = agreement.LevelAt(trait);
            if (level == 0)
            {
                continue;
            }

            sum += _table[(trait * TraitTable.Levels) + level];
            var worth = agreement.WorthAt(trait);
            if (worth != 0)
            {
                sum += _worth[trait] * worth;
            }
        }

        return sum;
    }

    /// <summary>
    /// Natural logarithm of the odds that both records are of one person. Where the best match lies far below another explanation, as in nearly all pairs, the two are not
    /// summed: the answer is then too low or too high by the logarithm of eight at most, and the pair is out of the question either way.
    /// </summary>
    public float LogOdds(in Agreement agreement)
    {
        var lanes = Lanes(agreement);
        var (match, other) = (lanes + _ifMatch, lanes + _ifOther);
        var (bestMatch, bestOther) = (Best(match), Best(other));
        return bestMatch - bestOther < OutOfQuestion ? bestMatch - bestOther : Sum(match, bestMatch) - Sum(other, bestOther);
    }

    static float Best(Vector256<float> lanes)
    {
        var four = Vector128.Max(lanes.GetLower(), lanes.GetUpper());
        return Math.Max(Math.Max(four[0], four[1]), Math.Max(four[2], four[3]));
    }

    static float Sum(Vector256<float> lanes, float best)
    {
        var sum = 0f;
        for (var k = 0; k < MostClasses; k++)
        {
            var below = lanes[k] - best;
            sum += below < -20 ? 0 : MathF.Exp(below);
        }

        return best + MathF.Log(sum);
    }

    /// <summary>Weight of a trait in the likelier class of matches, against strangers.</summary>
    public float WeightOf(in Agreement agreement, Trait trait)
    {
        var level = agreement.LevelAt((int)trait);
        return level == 0 ? 0 : (_table[((int)trait * TraitTable.Levels) + level] + (_worth[(int)trait] * agreement.WorthAt((int)trait)))[MatchLane(agreement)];
    }

    public float PriorWeight(in Agreement agreement) => _prior[MatchLane(agreement)];

    int MatchLane(in Agreement agreement)
    {
        var lanes = Lanes(agreement);
        var best = -1;
        for (var k = 0; k < Model.Classes.Count; k++)
        {
            best = _isMatch[k] && (best < 0 || lanes[k] > lanes[best]) ? k : best;
        }

        return best;
    }

    /// <summary>The class, matches aside, that explains the pair best.</summary>
    public int OtherLane(in Agreement agreement)
    {
        var lanes = Lanes(agreement);
        var best = -1;
        for (var k = 0; k < Model.Classes.Count; k++)
        {
            best = !_isMatch[k] && (best < 0 || lanes[k] > lanes[best]) ? k : best;
        }

        return best;
    }

    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
