using System.Text;
using System.Text.Json;
using Custodian.Kernel;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>hcc_cases.jsonl</c>: beneficiaries with categories, coefficients and raw score.</summary>
sealed class HccCases : ICaseFile
{
    public bool Recognises(string name) => name.StartsWith("hcc_cases", StringComparison.Ordinal) && name.EndsWith(".jsonl", StringComparison.Ordinal);

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var tables = shelf.Hcc(null);
        if (!tables.Ok)
        {
            return tables.Problem!;
        }

        var result = new FamilyResult("hcc");
        var answerer = new HccAnswerer(tables.Value);
        var answers = new AnswerBuffer();
        foreach (var (text, number) in LineInput.Lines(path).Select((t, i) => (t, i + 1)))
        {
            answers.Clear();
            answerer.Answer(Encoding.UTF8.GetBytes(text), number, answers);
            using var expected = JsonDocument.Parse(text);
            using var got = JsonDocument.Parse(answers.Written);
            result.Add(expected.RootElement.GetProperty("id").GetString()!, JsonComparison.Differences("", expected.RootElement, got.RootElement));
        }

        return new List<FamilyResult> { result };
    }
}
