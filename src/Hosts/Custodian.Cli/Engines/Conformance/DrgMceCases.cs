using System.Text;
using System.Text.Json;
using Custodian.Kernel;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>drg_mce_cases.jsonl</c>: claims with the answers of CMS's grouper and code editor. Two families, for the two programs.</summary>
sealed class DrgMceCases : ICaseFile
{
    public bool Recognises(string name) => name.StartsWith("drg_mce_cases", StringComparison.Ordinal) && name.EndsWith(".jsonl", StringComparison.Ordinal);

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var (drg, mce) = (new FamilyResult("drg"), new FamilyResult("mce"));
        var answerer = new DrgAnswerer(shelf.Groupers, explains: false);
        var answers = new AnswerBuffer();
        foreach (var (text, number) in LineInput.Lines(path).Select((t, i) => (t, i + 1)))
        {
            answers.Clear();
            answerer.Answer(Encoding.UTF8.GetBytes(text), number, answers);
            using var expected = JsonDocument.Parse(text);
            using var got = JsonDocument.Parse(answers.Written);
            var id = expected.RootElement.GetProperty("id").GetString()!;
            drg.Add(id, Member("drg", expected, got));
            mce.Add(id, Member("mce", expected, got));
        }

        return new List<FamilyResult> { drg, mce };
    }

    static IEnumerable<(string Field, string Expected, string Got)> Member(string name, JsonDocument expected, JsonDocument got) =>
        got.RootElement.TryGetProperty(name, out var answer)
            ? JsonComparison.Differences("", expected.RootElement.GetProperty(name), answer)
            : [(name, "an answer", got.RootElement.GetRawText())];
}
