using Custodian.Packs;
using Custodian.Testing;

namespace Custodian.Grouping.Tests;

/// <summary>The source tables read plainly, for comparison with what comes back out of a pack.</summary>
static class SourceTable
{
    public static List<string[]> Rows(string file)
    {
        var path = Reference.Path($"{MsDrgPacks.Folder}/{file}");
        var text = System.Text.Encoding.UTF8.GetString(SourceFile.From(file, "", File.ReadAllBytes(path)).Content.Span);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split('\t'))];
    }

    public static IEnumerable<string[]> Rows(string file, string version) => Rows(file).Where(r => r[1].Split(',').Contains(version));

    public static Dictionary<string, string> Patterns(string file)
    {
        var patterns = Rows(file).ToDictionary(r => r[0], r => r[1]);
        patterns["0"] = "";
        return patterns;
    }

    /// <summary>Names of several patterns together, alphabetical.</summary>
    public static string Names(params IEnumerable<string> patterns) =>
        string.Join(' ', patterns.SelectMany(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal));
}
