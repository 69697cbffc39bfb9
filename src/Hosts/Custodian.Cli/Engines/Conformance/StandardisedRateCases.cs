using System.Globalization;
using System.Text.Json;
using Custodian.Kernel;
using Custodian.Survival;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>age_standardised_rates.jsonl</c>: rates per 100,000 with exact bounds, cumulative rate and risk to 74 years in percent.</summary>
sealed class StandardisedRateCases : ICaseFile
{
    const double Per = 100_000;
    const int GroupsTo74 = 15;
    const double Closed = 1e-9;

    public bool Recognises(string name) => name == "age_standardised_rates.jsonl";

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var result = new FamilyResult("age_standardised_rate");
        foreach (var line in LineInput.Lines(path))
        {
            using var json = JsonDocument.Parse(line);
            result.Add(json.RootElement.GetProperty("id").GetRawText(), Compare(result.Numbers, json.RootElement));
        }

        return new List<FamilyResult> { result };
    }

    static IEnumerable<(string Field, string Expected, string Got)> Compare(NumberComparison numbers, JsonElement row)
    {
        var (cases, people, weights) = (Numbers(row, "cases"), Numbers(row, "pop"), Numbers(row, "weights"));
        var rate = StandardisedRate.Of([.. cases.Select((c, i) => new RateStratum(c, people[i], weights[i]))]);
        if (!rate.Ok)
        {
            return [("asr", row.GetProperty("asr").GetRawText(), rate.Problem!.Text)];
        }

        var cumulative = CumulativeRate.Of(Enumerable.Range(0, GroupsTo74).Select(i => (cases[i], people[i], 5.0)));
        return Of(numbers, row, "crude", rate.Value.Crude * Per).Concat(Of(numbers, row, "asr", rate.Value.Adjusted * Per))
            .Concat(Of(numbers, row, "lower95_fay_feuer", rate.Value.Lower * Per)).Concat(Of(numbers, row, "upper95_fay_feuer", rate.Value.Upper * Per))
            .Concat(Of(numbers, row, "se_poisson", rate.Value.StandardError * Per))
            .Concat(Of(numbers, row, "cum_rate_0_74_pct", cumulative.Rate * 100)).Concat(Of(numbers, row, "cum_risk_0_74_pct", cumulative.Risk * 100));
    }

    static IEnumerable<(string Field, string Expected, string Got)> Of(NumberComparison numbers, JsonElement row, string field, double got)
    {
        var expected = row.GetProperty(field).GetRawText();
        // The files print ten decimals: a small rate has fewer significant digits than the tolerance asks.
        var printed = double.TryParse(expected, CultureInfo.InvariantCulture, out var value) && value != 0 ? Math.Max(Closed, 0.51e-10 / Math.Abs(value)) : Closed;
        return numbers.Differences(field, expected, got, printed);
    }

    static double[] Numbers(JsonElement row, string name) => [.. row.GetProperty(name).EnumerateArray().Select(n => n.GetDouble())];
}
