using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>Procedure clusters: a cluster is complete when the claim has a code of each of its choices.</summary>
sealed class ClusterSection
{
    readonly List<(string Id, uint Mdcs, string[][] Choices)> _clusters;
    readonly Dictionary<string, ushort> _components = new(StringComparer.Ordinal);

    public ClusterSection(MsDrgSource source, string version)
    {
        _clusters = [.. source.Rows("px_clusters.tsv", version)
            .Select(r => (r[0], MdcBits(r[2]), r[3].Split('|').Select(Codes).ToArray()))
            .OrderBy(c => c.Item1, StringComparer.Ordinal)];
        foreach (var code in _clusters.SelectMany(c => c.Choices).SelectMany(c => c).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            _components[code] = checked((ushort)(_components.Count + 1));
        }
    }

    public int Count => _clusters.Count;

    public ushort ComponentOf(string code) => _components.GetValueOrDefault(code);

    public void Write(PackWriter pack, Func<string, ushort> patternOf)
    {
        var rows = new List<ClusterRow>(_clusters.Count);
        List<int> choices = [];
        List<ushort> members = [];
        var candidates = Enumerable.Range(0, _components.Count + 1).Select(_ => new List<int>()).ToArray();
        foreach (var (id, mdcs, cluster) in _clusters)
        {
            foreach (var code in cluster[0])
            {
                candidates[_components[code]].Add(rows.Count);
            }

            rows.Add(new(choices.Count, patternOf(id), (ushort)cluster.Length, mdcs));
            foreach (var choice in cluster)
            {
                choices.Add(members.Count);
                members.AddRange(choice.Select(code => _components[code]));
            }
        }

        choices.Add(members.Count);
        pack.AddRows<ClusterRow>(PackSections.Clusters, rows.ToArray())
            .AddRows<int>(PackSections.Choices, choices.ToArray())
            .AddRows<ushort>(PackSections.Members, members.ToArray())
            .AddRows<int>(PackSections.ComponentStarts, Starts(candidates))
            .AddRows<int>(PackSections.ComponentClusters, candidates.SelectMany(c => c).ToArray())
            .AddLines(PackSections.ClusterNames, _clusters.Select(c => c.Id));
    }

    static int[] Starts(List<int>[] lists)
    {
        var starts = new int[lists.Length + 1];
        for (var i = 0; i < lists.Length; i++)
        {
            starts[i + 1] = starts[i] + lists[i].Count;
        }

        return starts;
    }

    static string[] Codes(string choice) =>
        choice[(choice.IndexOf(':', StringComparison.Ordinal) + 1)..].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    static uint MdcBits(string mdcs) =>
        mdcs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Numbers.Int).Where(m => m < 32).Aggregate(0u, (bits, m) => bits | (1u << m));
}
