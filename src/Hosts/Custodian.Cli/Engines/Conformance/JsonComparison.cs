using System.Text.Json;

namespace Custodian.Cli.Engines.Conformance;

/// <summary>Compares an answer with the expected one, member by member.</summary>
static class JsonComparison
{
    const string Nothing = "nothing";

    /// <summary>The members that differ. Members that were not expected count too; numbers are equal by value.</summary>
    public static IEnumerable<(string Field, string Expected, string Got)> Differences(string path, JsonElement? expected, JsonElement? got) => (expected, got) switch
    {
        ({ ValueKind: JsonValueKind.Object } left, { ValueKind: JsonValueKind.Object } right) => OfObjects(path, left, right),
        ({ ValueKind: JsonValueKind.Array } left, { ValueKind: JsonValueKind.Array } right) when left.GetArrayLength() == right.GetArrayLength() => OfArrays(path, left, right),
        ({ } left, { } right) when JsonElement.DeepEquals(left, right) => [],
        _ => [(path, expected?.GetRawText() ?? Nothing, got?.GetRawText() ?? Nothing)],
    };

    static IEnumerable<(string Field, string Expected, string Got)> OfObjects(string path, JsonElement expected, JsonElement got) =>
        expected.EnumerateObject().Select(m => m.Name).Union(got.EnumerateObject().Select(m => m.Name), StringComparer.Ordinal)
            .SelectMany(name => Differences(path.Length == 0 ? name : $"{path}.{name}", Member(expected, name), Member(got, name)));

    static IEnumerable<(string Field, string Expected, string Got)> OfArrays(string path, JsonElement expected, JsonElement got) =>
        expected.EnumerateArray().Zip(got.EnumerateArray()).SelectMany((pair, i) => Differences($"{path}[{i}]", pair.First, pair.Second));

    static JsonElement? Member(JsonElement element, string name) => element.TryGetProperty(name, out var member) ? member : null;
}
