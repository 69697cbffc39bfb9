using Custodian.Kernel;
using Custodian.Matching.Files;
using Custodian.Testing;

namespace Custodian.Matching.Tests;

/// <summary>A labelled reference file: matched without its truth, then measured with it.</summary>
sealed class LabelledFile
{
    readonly List<string[]> _rows;
    readonly FieldMap _map;

    LabelledFile(List<string[]> rows, FieldMap map) => (_rows, _map) = (rows, map);

    public static LabelledFile Open(string name, string map)
    {
        using var text = new StreamReader(Reference.Path($"mpi/{name}.csv"));
        return new([.. DelimitedText.Rows(text).Select(r => r.Trimmed())], MapNamed(map));
    }

    public static FieldMap MapNamed(string name) => FieldMap.Shipped.Single(m => m.Name == name);

    /// <summary>The file as text again, its rows after the heading put in another order and one column written anew.</summary>
    public string Text(Func<IEnumerable<string[]>, IEnumerable<string[]>> order, Func<string, string, string>? rewritten = null) =>
        string.Join('\n', order(_rows.Skip(1)).Prepend(_rows[0]).Select((row, line) => string.Join(',', row.Select((v, c) => line == 0 ? v : rewritten?.Invoke(_rows[0][c], v) ?? v))));

    public MatchResult Dedupe() => Dedupe(Text(rows => rows));

    public MatchResult Dedupe(string text)
    {
        var findings = new List<Finding>();
        return FileMatching.Dedupe(RecordFile.Open(new StringReader(text), _map, findings).Value.Records(), new() { Threads = 2 });
    }

    /// <summary>F1 of the linked pairs against every pair of records of one entity.</summary>
    public double F1(MatchResult result, Func<string, string, string> entityOf)
    {
        var id = Array.IndexOf(_rows[0], _map.Id);
        var truth = Array.IndexOf(_rows[0], "true_entity_id") is >= 0 and var t ? t : Array.IndexOf(_rows[0], "cluster");
        var entity = _rows.Skip(1).ToDictionary(r => r[id], r => entityOf(r[id], truth < 0 ? "" : r[truth]));
        var all = entity.Values.GroupBy(e => e).Sum(g => (double)g.Count() * (g.Count() - 1) / 2);
        var links = result.Pairs.Where(p => p.Decision == MatchDecision.Link).ToList();
        return 2.0 * links.Count(p => entity[p.A] == entity[p.B]) / (links.Count + all);
    }
}
