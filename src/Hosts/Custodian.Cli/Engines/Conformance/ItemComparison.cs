using Custodian.Oncology;

namespace Custodian.Cli.Engines.Conformance;

/// <summary>Compares items by id. Blank and missing are the same; an item that was not expected has to be blank.</summary>
static class ItemComparison
{
    public static IEnumerable<(string Field, string Expected, string Got)> Differences(string path, Items expected, Items got) =>
        expected.Concat(got).Select(i => i.Key).Distinct(StringComparer.Ordinal).Where(id => expected[id] != got[id]).Select(id => (path + id, expected[id], got[id]));
}
