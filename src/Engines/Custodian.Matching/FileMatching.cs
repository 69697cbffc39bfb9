using Custodian.Kernel;
using Custodian.Matching.Clusters;
using Custodian.Matching.Learning;
using Custodian.Matching.Scoring;

namespace Custodian.Matching;

/// <summary>Finds the records of one person within a file, or across two. Deterministic: the order of the records does not matter.</summary>
public static class FileMatching
{
    /// <summary>Pairs of lower probability are not told.</summary>
    const float LeastTold = -6.9f;

    /// <summary>Finds duplicates within one file.</summary>
    public static MatchResult Dedupe(IEnumerable<SourceRecord> records, MatchOptions options) => Run(records, [], options);

    /// <summary>Finds the records of one person across two files; each may hold duplicates of its own.</summary>
    public static MatchResult Link(IEnumerable<SourceRecord> first, IEnumerable<SourceRecord> second, MatchOptions options) => Run(first, second, options);

    /// <summary>The reasons for one pair of a file, by the weights learnt from it. Refused when an id is not in the file.</summary>
    public static Outcome<PairScore> Explain(IEnumerable<SourceRecord> records, string a, string b, MatchOptions options)
    {
        var table = RecordTable.Read(records, [], options, []);
        var (first, second) = (table.Find(a), table.Find(b));
        return first is null || second is null
            ? Problem.NotFound("MPI-0205", $"There is no record {(first is null ? a : b)} in the file. Take an id of its id column.")
            : new PatientMatching(ModelFor(table, new(table, options.Threads), options)).Score(first, second);
    }

    static MatchResult Run(IEnumerable<SourceRecord> first, IEnumerable<SourceRecord> second, MatchOptions options)
    {
        var findings = new List<Finding>();
        var table = RecordTable.Read(first, second, options, findings);
        var candidates = new CandidatePairs(table, options.Threads);
        var scorer = new PairScorer(ModelFor(table, candidates, options));
        var scored = candidates.Score(scorer, LeastTold, out var count);
        return new(Decide(table, scored, scorer, options.Cluster), scorer.Model, findings, table.Count, count);
    }

    static MatchModel ModelFor(RecordTable table, CandidatePairs candidates, MatchOptions options)
    {
        var start = options.Model with { Records = Math.Max(2, table.Count), Pairs = table.Pairs };
        return options.Learn && table.Count > 1
            ? ModelLearner.Learn(start, candidates.Sample(new(start), out var weight), table.RandomPairs(), weight) with { Name = "learnt from the file" }
            : start;
    }

    static List<MatchedPair> Decide(RecordTable table, List<ScoredPair> scored, PairScorer scorer, bool together)
    {
        var link = (float)Math.Log(scorer.Model.Link / (1 - scorer.Model.Link));
        var clusters = new PersonClusters(table.Count, (a, b) => table.LogOdds(scorer, a, b), link);
        if (together)
        {
            clusters.Join([.. scored.OrderByDescending(p => p.LogOdds).ThenBy(p => p.A).ThenBy(p => p.B)]);
        }

        var told = new List<MatchedPair>(scored.Count);
        var joined = clusters.Pairs().ToDictionary(p => (p.A, p.B), p => p.LogOdds);
        foreach (var pair in scored)
        {
            var isOne = joined.Remove((pair.A, pair.B), out var evidence);
            told.Add(Decided(table, pair with { LogOdds = isOne ? Math.Max(evidence, pair.LogOdds) : pair.LogOdds }, scorer.Model, together && !isOne));
        }

        told.AddRange(joined.Where(j => table.IsAcross(j.Key.A, j.Key.B)).Select(j => Decided(table, new(j.Key.A, j.Key.B, j.Value), scorer.Model, false)));
        told.Sort((x, y) => string.CompareOrdinal(x.A, y.A) is var a && a != 0 ? a : string.CompareOrdinal(x.B, y.B));
        return told;
    }

    /// <summary>A pair that would link by itself but whose records belong to different persons by all the evidence is for review, just below the threshold.</summary>
    static MatchedPair Decided(RecordTable table, ScoredPair pair, MatchModel model, bool apart)
    {
        var score = PairScorer.Probability(pair.LogOdds);
        score = apart ? Math.Min(score, model.Link - 0.001) : score;
        var decision = score >= model.Link ? MatchDecision.Link : score >= model.Review ? MatchDecision.Review : MatchDecision.No;
        return table.Named(pair, score, decision);
    }
}
