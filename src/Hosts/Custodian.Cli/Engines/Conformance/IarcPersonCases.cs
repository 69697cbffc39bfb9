using System.Globalization;
using System.Text.Json;
using Custodian.Kernel;
using Custodian.Primaries;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>iarc-multiple-primary.jsonl</c>: persons with the international primary indicator of each tumour, by the SEER algorithms library.</summary>
sealed class IarcPersonCases : ICaseFile
{
    public bool Recognises(string name) => name.StartsWith("iarc-multiple-primary", StringComparison.Ordinal) && name.EndsWith(".jsonl", StringComparison.Ordinal);

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var result = new FamilyResult("iarc-persons");
        foreach (var line in LineInput.Lines(path))
        {
            using var person = JsonDocument.Parse(line);
            var root = person.RootElement;
            var tumours = root.GetProperty("patient").GetProperty("tumors").EnumerateArray().Select(t => TumourFields.OfItems(FlatJson.Members(t)).International).ToList();
            var review = root.GetProperty("params").GetProperty("iarcReviewMode").GetBoolean() ? IarcReview.PrimariesToo : IarcReview.DuplicatesOnly;
            var expected = root.GetProperty("expected").GetProperty("tumors").EnumerateArray().Select(t => t.GetProperty("iarcMpIndicator").GetString() ?? "");
            var got = IarcPrimaries.Indicators(tumours, review).Select(i => ((int)i).ToString(CultureInfo.InvariantCulture));
            result.Add(root.GetProperty("id").ToString(), expected.Zip(got).Select((c, i) => ($"tumors[{i}].iarcMpIndicator", c.First, c.Second)).Where(c => c.First != c.Second));
        }

        return new List<FamilyResult> { result };
    }
}
