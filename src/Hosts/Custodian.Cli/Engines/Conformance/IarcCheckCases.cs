using System.Text;
using System.Text.Json;
using Custodian.Kernel;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>iarc_checks_and_conversions.csv</c>: cases with the checks and conversions of CanReg 5.</summary>
sealed class IarcCheckCases : ICaseFile
{
    public bool Recognises(string name) => name.StartsWith("iarc_checks_and_conversions", StringComparison.Ordinal) && name.EndsWith(".csv", StringComparison.Ordinal);

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var checks = shelf.Iarc(null);
        if (!checks.Ok)
        {
            return checks.Problem!;
        }

        var result = new FamilyResult("iarc-checks");
        var columns = CsvColumns.Of(path, IarcCheckAnswerer.CaseColumns);
        var answerer = new IarcCheckAnswerer(checks.Value, columns);
        var answers = new AnswerBuffer();
        foreach (var (text, number) in LineInput.Lines(path).Select((t, i) => (t, i + 1)).Skip(1))
        {
            answers.Clear();
            answerer.Answer(Encoding.UTF8.GetBytes(text), number, answers);
            using var got = JsonDocument.Parse(answers.Written);
            var expected = columns.Read(text);
            var answered = expected.Keys.Except(IarcCheckAnswerer.CaseColumns, StringComparer.Ordinal);
            result.Add(expected["id"], answered.Select(f => (f, expected[f], got.RootElement.GetProperty(f).GetString()!)).Where(c => c.Item2 != c.Item3));
        }

        return new List<FamilyResult> { result };
    }
}
