using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Custodian.Kernel;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>stage_eod_public-3.3.jsonl</c> and its like: cases with the answers of the publisher's program, for the algorithm in the name.</summary>
sealed partial class StagingCases : ICaseFile
{
    /// <summary>The current year when the publisher's program was run.</summary>
    public const int CurrentYear = 2026;

    static readonly string[] Members = ["result", "schemaId", "output", "path"];

    public bool Recognises(string name) => FileName().IsMatch(name);

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var edition = FileName().Match(Path.GetFileName(path)).Groups[1].Value;
        var algorithm = shelf.Staging(edition);
        if (!algorithm.Ok)
        {
            return algorithm.Problem!;
        }

        var result = new FamilyResult($"stage_{edition}");
        var answerer = new StagingAnswerer(algorithm.Value, CurrentYear);
        var answers = new AnswerBuffer();
        foreach (var (text, number) in LineInput.Lines(path).Select((t, i) => (t, i + 1)))
        {
            answers.Clear();
            answerer.Answer(Encoding.UTF8.GetBytes(text), number, answers);
            using var line = JsonDocument.Parse(text);
            using var got = JsonDocument.Parse(answers.Written);
            result.Add(line.RootElement.GetProperty("id").GetRawText(), Differences(line.RootElement.GetProperty("expected"), got.RootElement));
        }

        return new List<FamilyResult> { result };
    }

    static List<(string Field, string Expected, string Got)> Differences(JsonElement expected, JsonElement got)
    {
        if (!got.TryGetProperty("result", out _))
        {
            return [("result", "an answer", got.GetRawText())];
        }

        var differences = Members.SelectMany(m => JsonComparison.Differences(m, expected.GetProperty(m), got.GetProperty(m))).ToList();
        var (left, right) = (Errors(expected), Errors(got));
        return left == right ? differences : [.. differences, ("errors", left, right)];
    }

    /// <summary>
    /// Errors in order, but unknown inputs in order of their keys: the publisher's program lists those as its hash table holds them, which depends on
    /// the order of supply, and the file does not keep that.
    /// </summary>
    static string Errors(JsonElement answer)
    {
        var errors = answer.GetProperty("errors").EnumerateArray().Select(e => $"{e.GetProperty("type")} {e.GetProperty("table")} {e.GetProperty("key")}").ToList();
        var unknown = errors.Where(IsUnknownInput).Order(StringComparer.Ordinal);
        return string.Join("; ", unknown.Concat(errors.Where(e => !IsUnknownInput(e))));
    }

    static bool IsUnknownInput(string error) => error.StartsWith("UNKNOWN_INPUT ", StringComparison.Ordinal);

    [GeneratedRegex(@"^stage_(.+)\.jsonl(?:\.gz)?$")]
    private static partial Regex FileName();
}
