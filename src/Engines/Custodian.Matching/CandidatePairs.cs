using Custodian.Matching.Blocking;
using Custodian.Matching.Clusters;
using Custodian.Matching.Scoring;

namespace Custodian.Matching;

/// <summary>The pairs that share a blocking key, compared and scored on several cores.</summary>
sealed class CandidatePairs
{
    /// <summary>Pairs of records a block may have at most before its members meet their neighbours only; a small file can afford more.</summary>
    const int LeastCap = 60;
    const int MostCap = 400;

    /// <summary>Candidates the learner looks at, about.</summary>
    const int SampleSize = 3_000_000;

    /// <summary>Pairs with lower odds under the starting model cannot be matches under any that is learnt.</summary>
    const float LeastLearnt = -14;

    readonly RecordTable _table;
    readonly BlockIndex _blocks;
    readonly int _threads;

    public CandidatePairs(RecordTable table, int threads)
    {
        (_table, _threads) = (table, Math.Max(1, threads));
        _blocks = BlockIndex.Of(table.Patients, Math.Clamp(4_000_000 / Math.Max(1, table.Count), LeastCap, MostCap), _threads);
    }

    /// <summary>A sample of candidates for learning, each standing for <paramref name="weight"/> pairs.</summary>
    public List<Agreement> Sample(PairScorer scorer, out double weight)
    {
        var every = (uint)Math.Max(1, _blocks.MostPairs / SampleSize);
        weight = every;
        var parts = new List<(int A, int B, Agreement Pair)>[_threads];
        Parallel.For(0, _threads, new ParallelOptions { MaxDegreeOfParallelism = _threads }, thread => parts[thread] = SampleOf(thread, scorer, every));
        var sample = parts.SelectMany(p => p).ToList();
        sample.Sort((x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        return [.. sample.Select(s => s.Pair)];
    }

    List<(int, int, Agreement)> SampleOf(int thread, PairScorer scorer, uint every)
    {
        var found = new List<(int, int, Agreement)>();
        for (var block = thread; block < _blocks.Blocks; block += _threads)
        {
            _blocks.Visit(block, (a, b) =>
            {
                if (!_table.IsAcross(a, b) || (every > 1 && Mix(a, b) % every != 0))
                {
                    return;
                }

                var agreement = default(Agreement);
                PairComparison.Compare(_table.Patients[a], _table.Patients[b], ref agreement);
                if (scorer.QuickLogOdds(agreement) > LeastLearnt)
                {
                    found.Add((a, b, agreement));
                }
            });
        }

        return found;
    }

    /// <summary>Scores every candidate; returns those with at least these odds, each once, in canonical order.</summary>
    public List<ScoredPair> Score(PairScorer scorer, float least, out long scored)
    {
        var parts = new List<ScoredPair>[_threads];
        var counts = new long[_threads];
        Parallel.For(0, _threads, new ParallelOptions { MaxDegreeOfParallelism = _threads }, thread => parts[thread] = ScoreOf(thread, scorer, least, out counts[thread]));
        scored = counts.Sum();
        var all = parts.SelectMany(p => p).ToList();
        all.Sort((x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        return Distinct(all);
    }

    List<ScoredPair> ScoreOf(int thread, PairScorer scorer, float least, out long scored)
    {
        var found = new List<ScoredPair>();
        var count = 0L;
        for (var block = thread; block < _blocks.Blocks; block += _threads)
        {
            _blocks.Visit(block, (a, b) =>
            {
                if (!_table.IsAcross(a, b))
                {
                    return;
                }

                count++;
                var odds = _table.LogOdds(scorer, a, b);
                if (odds >= least)
                {
                    found.Add(new(Math.Min(a, b), Math.Max(a, b), odds));
                }
            });
        }

        scored = count;
        return found;
    }

    static List<ScoredPair> Distinct(List<ScoredPair> sorted)
    {
        var distinct = new List<ScoredPair>(sorted.Count);
        foreach (var pair in sorted)
        {
            if (distinct.Count == 0 || distinct[^1].A != pair.A || distinct[^1].B != pair.B)
            {
                distinct.Add(pair);
            }
        }

        return distinct;
    }

    static uint Mix(int a, int b)
    {
        var z = ((ulong)(uint)a << 32 | (uint)b) * 0x9E3779B97F4A7C15UL;
        return (uint)((z ^ (z >> 29)) >> 16);
    }
}
