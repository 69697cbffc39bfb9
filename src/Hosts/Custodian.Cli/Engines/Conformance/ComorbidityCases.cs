using System.Text;
using Custodian.Kernel;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>ahrq_cmr_2025_cases.csv</c>: stays with the measures and indices of AHRQ's own program.</summary>
sealed class ComorbidityCases : ICaseFile
{
    public bool Recognises(string name) => name.StartsWith("ahrq_cmr_", StringComparison.Ordinal) && name.EndsWith(".csv", StringComparison.Ordinal);

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var tables = shelf.Comorbidity(null);
        if (!tables.Ok)
        {
            return tables.Problem!;
        }

        var result = new FamilyResult("comorbidity");
        var answerer = new ComorbidityAnswerer(tables.Value);
        var answers = new AnswerBuffer();
        string[] columns = [];
        foreach (var (text, number) in LineInput.Lines(path).Select((t, i) => (t, i + 1)))
        {
            var expected = text.Split(',');
            if (number == 1)
            {
                columns = expected;
                continue;
            }

            answers.Clear();
            answerer.Answer(Encoding.UTF8.GetBytes(text), number, answers);
            var got = Encoding.UTF8.GetString(answers.Written.Span).TrimEnd('\n').Split(',');
            result.Add(expected[0], columns.Zip(expected, got).Where(c => c.Second != c.Third));
        }

        return new List<FamilyResult> { result };
    }
}
