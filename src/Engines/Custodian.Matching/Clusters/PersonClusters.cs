namespace Custodian.Matching.Clusters;

/// <summary>
/// Decides pairs together: records join a person while the evidence of all pairs between the two groups is for it (a greedy correlation clustering, strongest pair first).
/// One weak pair cannot pull two persons together against the others, and a pair that shares little is found through records between.
/// </summary>
sealed class PersonClusters
{
    /// <summary>One pair counts for or against a join by this much at most, in logarithm of odds.</summary>
    const float MostPerPair = 8;

    /// <summary>Groups whose join would need more comparisons than this are judged by a part of them.</summary>
    const int MostCompared = 400;

    readonly Func<int, int, float> _score;
    readonly int[] _cluster;
    readonly Dictionary<int, List<int>> _members = [];
    readonly Dictionary<(int, int), float> _joined = [];
    readonly float _least;

    /// <param name="records">Number of records.</param>
    /// <param name="score">Logarithm of odds of any two records.</param>
    /// <param name="least">Logarithm of odds from which on records are linked.</param>
    public PersonClusters(int records, Func<int, int, float> score, float least)
    {
        (_score, _least) = (score, least);
        _cluster = [.. Enumerable.Range(0, records)];
    }

    /// <summary>Groups the records. Pairs must come in one order whatever the file's.</summary>
    public void Join(IReadOnlyList<ScoredPair> strongestFirst)
    {
        foreach (var pair in strongestFirst)
        {
            if (pair.LogOdds < _least)
            {
                return;
            }

            TryJoin(_cluster[pair.A], _cluster[pair.B]);
        }
    }

    void TryJoin(int first, int second)
    {
        if (first == second)
        {
            return;
        }

        var (a, b) = (MembersOf(first), MembersOf(second));
        var evidence = Evidence(a, b);
        if (evidence < _least)
        {
            return;
        }

        foreach (var x in a)
        {
            foreach (var y in b)
            {
                _joined[Key(x, y)] = evidence;
            }
        }

        a.AddRange(b);
        _members.Remove(second);
        foreach (var y in b)
        {
            _cluster[y] = first;
        }

        _members[first] = a;
    }

    float Evidence(List<int> a, List<int> b)
    {
        var sum = 0f;
        var compared = 0;
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                sum += Math.Clamp(_score(x, y), -MostPerPair, MostPerPair);
                if (++compared == MostCompared)
                {
                    return sum;
                }
            }
        }

        return sum;
    }

    List<int> MembersOf(int cluster) => _members.TryGetValue(cluster, out var members) ? members : _members[cluster] = [cluster];

    public bool AreOne(int a, int b) => _cluster[a] == _cluster[b];

    /// <summary>The pairs within all groups, each with the evidence that joined its two records.</summary>
    public IEnumerable<ScoredPair> Pairs() => _joined.Select(j => new ScoredPair(j.Key.Item1, j.Key.Item2, j.Value));

    static (int, int) Key(int a, int b) => a < b ? (a, b) : (b, a);
}
