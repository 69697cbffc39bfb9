using System.Runtime.Intrinsics;

namespace Custodian.Matching.Scoring;

/// <summary>
/// A model made ready for scoring: one vector of logarithms, a lane for each class of pairs but strangers, for every trait and level. Immutable and thread-safe.
/// <para>
/// The score obeys a law whatever was learnt: a trait that comes to agree exactly never makes a pair less like one person. <see cref="LawfulWeights"/> sees to it for the
/// weights; here a value that is alike is worth no more than the value itself would be, and an equal postcode no less than what city and state say without it.
/// </para>
/// </summary>
sealed class PairScorer
{
    /// <summary>Classes a model may have besides strangers.</summary>
    public const int MostClasses = 8;

    const float Never = -1e6f;

    const float Always = 1e6f;

    const float OutOfQuestion = -17;

    const int PlaceFrom = (int)Trait.Postcode;
    const int PlaceTo = (int)Trait.StateInPostcode;

    readonly Vector256<float>[] _table = new Vector256<float>[TraitTable.Count * TraitTable.Levels];
    readonly Vector256<float>[] _worth = new Vector256<float>[TraitTable.Count];

    /// <summary>What agreement on a value may be worth at least: never less than nothing, in the classes that agree as one person does.</summary>
    readonly Vector256<float>[] _least = new Vector256<float>[TraitTable.Count];

    /// <summary>What <see cref="_table"/> says of an equal value, without limit in the classes where likeness has shares of its own.</summary>
    readonly Vector256<float>[] _most = new Vector256<float>[TraitTable.Count];
    readonly bool[] _isMatch = new bool[MostClasses];
    readonly int[] _laneOf;
    readonly Vector256<float> _prior;
    readonly Vector256<float> _ifMatch;
    readonly Vector256<float> _ifOther;
    readonly Vector256<float> _nearPostcode;

    public PairScorer(MatchModel model)
    {
        Model = model;
        _laneOf = Lanes(model);
        var prior = new float[MostClasses];
        Array.Fill(prior, Never);
        foreach (var (one, lane) in Laned(model))
        {
            _isMatch[lane] = one.Match;
            prior[lane] = (float)Math.Log(one.PerRecord * model.Records / model.AllPairs);
        }

        _prior = Vector256.Create(prior);
        _ifMatch = Vector256.Create([.. _isMatch.Select(m => m ? 0 : Never)]);
        _ifOther = Vector256.Create([.. _isMatch.Select(m => m ? Never : 0)]);
        foreach (var trait in Enum.GetValues<Trait>())
        {
            Fill(model, trait);
        }

        _nearPostcode = Enumerable.Range((int)Level.Alias, TraitTable.Levels - (int)Level.Alias)
            .Aggregate(Vector256<float>.Zero, (most, level) => Vector256.Max(most, _table[(PlaceFrom * TraitTable.Levels) + level]));
    }

    public MatchModel Model { get; }

    /// <summary>The lane of each class; -1 for strangers, whom everything is measured against.</summary>
    static int[] Lanes(MatchModel model)
    {
        var next = 0;
        return [.. model.Classes.Select(c => c.IsStrangers ? -1 : next++)];
    }

    IEnumerable<(PairClass Class, int Lane)> Laned(MatchModel model) => model.Classes.Select((c, k) => (c, _laneOf[k])).Where(l => l.Item2 >= 0);

    void Fill(MatchModel model, Trait trait)
    {
        if (model.Of(trait) is not { } weights)
        {
            return;
        }

        var lawful = new LawfulWeights(trait, weights);
        var lanes = new float[MostClasses];
        foreach (var level in Enum.GetValues<Level>().Where(l => l != Level.Missing))
        {
            foreach (var (one, lane) in Laned(model))
            {
                lanes[lane] = (float)lawful.LogRatio(one, level);
            }

            _table[((int)trait * TraitTable.Levels) + (int)level] = Vector256.Create(lanes);
        }

        var (worth, least, most) = (new float[MostClasses], new float[MostClasses], new float[MostClasses]);
        foreach (var (one, lane) in Laned(model))
        {
            var kind = LawfulWeights.KindOf(one, trait);
            worth[lane] = kind == LikenessKind.ByChance ? 0 : 0.125f;
            least[lane] = kind == LikenessKind.Alike ? 0 : Never;
            most[lane] = kind == LikenessKind.Alike ? (float)lawful.LogRatio(one, Level.Exact) : Always;
        }

        (_worth[(int)trait], _least[(int)trait], _most[(int)trait]) = (Vector256.Create(worth), Vector256.Create(least), Vector256.Create(most));
    }

    /// <summary>Logarithm of the likelihood of each class against strangers, the classes' shares included.</summary>
    public Vector256<float> Lanes(in Agreement agreement)
    {
        var sum = _prior + Place(agreement);
        for (var trait = 0; trait < PlaceFrom; trait++)
        {
            sum += Weight(agreement, trait);
        }

        for (var trait = PlaceTo + 1; trait < TraitTable.Count; trait++)
        {
            sum += Weight(agreement, trait);
        }

        return sum;
    }

    Vector256<float> Weight(in Agreement agreement, int trait)
    {
        var level = agreement.LevelAt(trait);
        if (level == 0)
        {
            return Vector256<float>.Zero;
        }

        var weight = _table[(trait * TraitTable.Levels) + level];
        var worth = agreement.WorthAt(trait);
        return worth == 0 ? weight
            : level == (byte)Level.Exact ? Vector256.Max(weight + (_worth[trait] * worth), _least[trait])
            : Vector256.Min(weight, Vector256.Max(_most[trait] + (_worth[trait] * worth), _least[trait]));
    }

    /// <summary>Within one postcode city and state say little more; where they would say more without it (one postcode of many towns), they are heard instead.</summary>
    Vector256<float> Place(in Agreement agreement)
    {
        var postcode = Weight(agreement, PlaceFrom);
        var without = Weight(agreement, (int)Trait.City) + Weight(agreement, (int)Trait.State);
        return agreement[Trait.Postcode] == Level.Exact
            ? Vector256.Max(postcode + Weight(agreement, (int)Trait.CityInPostcode) + Weight(agreement, (int)Trait.StateInPostcode), _nearPostcode + without)
            : postcode + without;
    }

    /// <summary>Logarithm of the likelihood of one class by its place in the model, against strangers.</summary>
    public float Of(int place, in Vector256<float> lanes) => _laneOf[place] < 0 ? 0 : lanes[_laneOf[place]];

    /// <summary>Natural logarithm of the odds that both records are of one person.</summary>
    public float LogOdds(in Agreement agreement)
    {
        var lanes = Lanes(agreement);
        var (match, other) = (lanes + _ifMatch, lanes + _ifOther);
        return Sum(match, Best(match)) - SumWithStrangers(other);
    }

    /// <summary>
    /// The same for files. Where the best match lies far below another explanation, as in nearly all pairs, the classes are not summed: the answer is then too low or too
    /// high by the logarithm of nine at most, and the pair is out of the question either way.
    /// </summary>
    public float QuickLogOdds(in Agreement agreement)
    {
        var lanes = Lanes(agreement);
        var (match, other) = (lanes + _ifMatch, lanes + _ifOther);
        var bestMatch = Best(match);
        var apart = bestMatch - Math.Max(0, Best(other));
        return apart < OutOfQuestion ? apart : Sum(match, bestMatch) - SumWithStrangers(other);
    }

    static float SumWithStrangers(Vector256<float> other)
    {
        var sum = Sum(other, Best(other));
        var best = Math.Max(0, sum);
        return best + MathF.Log(MathF.Exp(sum - best) + MathF.Exp(-best));
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
    public float WeightOf(in Agreement agreement, Trait trait) =>
        (trait == Trait.Postcode ? OfPostcode(agreement) : Weight(agreement, (int)trait))[MatchLane(agreement)];

    /// <summary>What city and state, as they count, leave of the place.</summary>
    Vector256<float> OfPostcode(in Agreement agreement)
    {
        var within = agreement[Trait.Postcode] == Level.Exact;
        return Place(agreement)
            - Weight(agreement, (int)(within ? Trait.CityInPostcode : Trait.City))
            - Weight(agreement, (int)(within ? Trait.StateInPostcode : Trait.State));
    }

    public float PriorWeight(in Agreement agreement) => _prior[MatchLane(agreement)];

    int MatchLane(in Agreement agreement)
    {
        var lanes = Lanes(agreement);
        var best = -1;
        for (var lane = 0; lane < MostClasses; lane++)
        {
            best = _isMatch[lane] && (best < 0 || lanes[lane] > lanes[best]) ? lane : best;
        }

        return best;
    }

    /// <summary>The class, matches aside, that explains the pair best.</summary>
    public PairClass BestOther(in Agreement agreement)
    {
        var lanes = Lanes(agreement);
        var others = Enumerable.Range(0, _laneOf.Length).Where(k => !Model.Classes[k].Match);
        return Model.Classes[others.MaxBy(k => Of(k, lanes))];
    }

    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
