using System.Text.Json;
using Custodian.Kernel;
using Custodian.Oncology.Casefinding;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>reportability_screening.jsonl</c>: report texts with the verdict and every positive and negative keyword of SEER's screener. Hits are compared as sets.</summary>
sealed class ScreeningCases : ICaseFile
{
    const string Family = "reportability_screening";

    public bool Recognises(string name) => name == Family + ".jsonl";

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var tables = shelf.Registry(null);
        var screener = tables.Ok ? tables.Value.Screener : tables.Problem!;
        if (!screener.Ok)
        {
            return screener.Problem!;
        }

        var result = new FamilyResult(Family);
        foreach (var text in LineInput.Lines(path))
        {
            using var line = JsonDocument.Parse(text);
            var root = line.RootElement;
            var got = screener.Value.Screen("", root.GetProperty("text").GetString()!);
            List<(string Field, string Expected, string Got)> fields =
            [
                ("result", root.GetProperty("expected").GetString()!, got.Reportable ? "REPORTABLE" : "NON_REPORTABLE"),
                ("positive", Hits(root.GetProperty("positive")), Hits(got, KeywordGroup.Positive)),
                ("negative", Hits(root.GetProperty("negative")), Hits(got, KeywordGroup.Negative)),
            ];
            result.Add(root.GetProperty("id").GetRawText(), fields.Where(f => f.Expected != f.Got));
        }

        return new List<FamilyResult> { result };
    }

    static string Hits(JsonElement hits) => Joined(hits.EnumerateArray().Select(h => h.GetString()!));

    static string Hits(ScreenedText screened, KeywordGroup group) => Joined(screened.Hits.Where(h => h.Group == group).Select(h => h.ToString()));

    static string Joined(IEnumerable<string> hits) => string.Join("; ", hits.Order(StringComparer.Ordinal));
}
