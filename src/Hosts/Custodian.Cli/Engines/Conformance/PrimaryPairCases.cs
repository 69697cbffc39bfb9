using System.Text;
using System.Text.Json;
using Custodian.Kernel;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>mph_pairs_*.csv</c>: two tumours with the answer of the SEER reference program: result, rule, group, reason and the rules tried.</summary>
sealed class PrimaryPairCases : ICaseFile
{
    /// <summary>The year in which the reference program gave its answers: later diagnoses lay in its future.</summary>
    const int ReferenceYear = 2026;

    static readonly string[] Compared = ["result", "step", "group", "reason", "rules_applied"];

    public bool Recognises(string name) => name.StartsWith("mph_pairs", StringComparison.Ordinal) && name.EndsWith(".csv", StringComparison.Ordinal);

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var rules = shelf.Primaries(null);
        if (!rules.Ok)
        {
            return rules.Problem!;
        }

        var result = new FamilyResult("multiple-primary");
        var columns = CsvColumns.Of(path, PrimariesAnswerer.PairColumns);
        var answerer = new PrimariesAnswerer(rules.Value, columns, ReferenceYear, explain: false);
        var answers = new AnswerBuffer();
        foreach (var (text, number) in LineInput.Lines(path).Select((t, i) => (t, i + 1)).Skip(1))
        {
            answers.Clear();
            answerer.Answer(Encoding.UTF8.GetBytes(text), number, answers);
            using var got = JsonDocument.Parse(answers.Written);
            var expected = columns.Read(text);
            result.Add($"{Path.GetFileName(path)}:{number}", Compared.Select(f => (f, Spaced(expected[f]), Spaced(Member(got.RootElement, f)))).Where(c => c.Item2 != c.Item3));
        }

        return new List<FamilyResult> { result };
    }

    static string Member(JsonElement answer, string name) => answer.TryGetProperty(name, out var member) ? member.GetString() ?? "" : answer.GetRawText();

    /// <summary>The case files have each reason on one line; the rule files print some on several.</summary>
    static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
