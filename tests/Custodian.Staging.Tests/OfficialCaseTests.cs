using System.IO.Compression;
using System.Text.Json;
using Custodian.Testing;

namespace Custodian.Staging.Tests;

/// <summary>
/// The publisher's answers, member by member: result, schema, outputs, errors in order, path. Unknown inputs are compared in order of their keys: the
/// publisher's program lists them by the order of supply, which the files do not keep.
/// </summary>
public class OfficialCaseTests
{
    public static TheoryData<string> All => Algorithms.All;

    [Theory, MemberData(nameof(All))]
    public void Every_official_case_comes_out_the_same_in_every_member(string edition)
    {
        var algorithm = Algorithms.Open(edition);
        var cases = Cases($"stage_{edition}.jsonl.gz").ToList();

        var differing = cases.Select(c => (Case: c, Difference: Difference(algorithm, c))).Where(d => d.Difference.Length > 0).ToList();

        Assert.NotEmpty(cases);
        Assert.True(differing.Count == 0, $"{differing.Count} of {cases.Count} differ: {string.Join('\n', differing.Take(5).Select(d => $"{d.Case.GetProperty("id")}: {d.Difference}"))}");
    }

    [Fact]
    public void Every_line_of_the_schema_identification_file_finds_its_schema()
    {
        var algorithm = Algorithms.Open(Algorithms.Cs);

        var wrong = Lines("cs_schema_identification_upstream_sample.csv.gz").Skip(1).Select(l => l.Split(',')).Where(f => !Fits(f)).Select(f => string.Join(',', f)).ToList();

        Assert.Empty(wrong);

        bool Fits(string[] fields)
        {
            var found = algorithm.Find(NullIfEmpty(fields[0]), NullIfEmpty(fields[1]), [new("ssf25", fields[2])]);
            return fields[3].Length == 0 ? found.Count != 1 : found.Count == 1 && found[0].Id == fields[3];
        }
    }

    internal static IEnumerable<JsonElement> Cases(string name) => Lines(name).Select(l => JsonDocument.Parse(l).RootElement);

    internal static Dictionary<string, string?> Input(JsonElement line) => line.GetProperty("input").EnumerateObject().ToDictionary(m => m.Name, m => m.Value.GetString());

    static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Reference.Path("oncology/cases/staging/" + name)), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    static string Difference(StagingAlgorithm algorithm, JsonElement line)
    {
        var expected = line.GetProperty("expected");
        var answer = algorithm.Stage(Input(line), Algorithms.CurrentYear);
        var output = expected.GetProperty("output").EnumerateObject().ToDictionary(m => m.Name, m => m.Value.GetString());
        var errors = expected.GetProperty("errors").EnumerateArray().Select(e => (e.GetProperty("type").GetString()!, e.GetProperty("table").GetString(), e.GetProperty("key").GetString())).ToList();
        var path = expected.GetProperty("path").EnumerateArray().Select(p => p.GetString()!);
        return Differs("result", expected.GetProperty("result").GetString(), StagingNames.Of(answer.Result))
            + Differs("schema", expected.GetProperty("schemaId").GetString(), answer.Result is StagingResult.FailedNoMatchingSchema ? null : answer.Schema?.Id)
            + Differs("output", Text(output), Text(answer.Output))
            + Differs("errors", Text(errors), Text(answer.Errors.Select(e => (StagingNames.Of(e.Kind), e.Table, e.Key))))
            + Differs("path", string.Join(' ', path), string.Join(' ', answer.Path));
    }

    static string Differs(string member, string? expected, string? got) => expected == got ? "" : $"\n  {member}: expected {expected ?? "null"}\n  {member}: got      {got ?? "null"}";

    static string Text(IEnumerable<(string Kind, string? Table, string? Key)> errors) => string.Join(' ', errors.OrderBy(e => e.Kind == "UNKNOWN_INPUT" ? e.Key : "", StringComparer.Ordinal));

    static string Text(IEnumerable<KeyValuePair<string, string?>> output) => string.Join(' ', output.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => $"{o.Key}={o.Value ?? "null"}"));
}
