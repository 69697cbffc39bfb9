using System.IO.Compression;
using System.Text.Json;

namespace Custodian.Survival.Tests;

public class RateTests
{
    [Fact]
    public void Standardised_rates_agree_with_the_published_ones()
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(Testing.Reference.Path("oncology/cases/survival/age_standardised_rates.jsonl.gz")), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var (cases, people, weights) = (Numbers(json, "cases"), Numbers(json, "pop"), Numbers(json, "weights"));

            var rate = StandardisedRate.Of([.. cases.Select((c, i) => new RateStratum(c, people[i], weights[i]))]).Value;
            var cumulative = CumulativeRate.Of(Enumerable.Range(0, 15).Select(i => (cases[i], people[i], 5.0)));

            Same(json, "crude", rate.Crude * 1e5);
            Same(json, "asr", rate.Adjusted * 1e5);
            Same(json, "lower95_fay_feuer", rate.Lower * 1e5);
            Same(json, "upper95_fay_feuer", rate.Upper * 1e5);
            Same(json, "se_poisson", rate.StandardError * 1e5);
            Same(json, "cum_rate_0_74_pct", cumulative.Rate * 100);
            Same(json, "cum_risk_0_74_pct", cumulative.Risk * 100);
        }
    }

    [Fact]
    public void Without_cases_the_lower_bound_is_0_and_the_upper_is_not()
    {
        var rate = StandardisedRate.Of([new(0, 1000, 1), new(0, 2000, 3)]).Value;

        Assert.Equal((0, 0), (rate.Adjusted, rate.Lower));
        // -ln(0.025) cases, in the stratum that weighs most.
        Near.Equal(-Math.Log(0.025) * 0.75 / 2000, rate.Upper, 1e-12);
    }

    [Fact]
    public void With_one_stratum_the_bounds_are_the_exact_Poisson_bounds()
    {
        var rate = StandardisedRate.Of([new(10, 100_000, 1)]).Value;

        Near.Equal(4.79538869613243364, rate.Lower * 1e5, 1e-12);
        Near.Equal(18.3903560420177787, rate.Upper * 1e5, 1e-12);
    }

    [Theory]
    [InlineData(double.NaN, 100, 1)]
    [InlineData(-1, 100, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 100, -1)]
    public void A_stratum_that_cannot_be_is_named(double cases, double population, double weight)
    {
        var rate = StandardisedRate.Of([new(1, 100, 1), new(cases, population, weight)]);

        Assert.Equal("SUR-0501", rate.Problem?.Code);
        Assert.Contains("Age group 2", rate.Problem!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_steady_rise_is_its_annual_percent_change()
    {
        var trend = AnnualPercentChange.Of([.. Enumerable.Range(2000, 10).Select(y => new YearRate(y, 50 * Math.Pow(1.03, y - 2000)))]).Value;

        Near.Equal(3, trend.Percent, 1e-10);
        Assert.True(trend.P < 1e-6);
    }

    [Fact]
    public void A_trend_is_the_line_through_the_logarithms()
    {
        // ln(rate) 1, 2, 2, 3 over four years: slope 0.6, residual sum 0.2, standard error √(0.1 / 5).
        var trend = AnnualPercentChange.Of([new(1, Math.E), new(2, Math.Exp(2)), new(3, Math.Exp(2)), new(4, Math.Exp(3))]).Value;

        Near.Equal(0.6, trend.Slope, 1e-12);
        Near.Equal(Math.Sqrt(0.02), trend.SlopeStandardError, 1e-12);
        Assert.Equal("SUR-0511", AnnualPercentChange.Of([new(1, 1), new(2, 1)]).Problem?.Code);
        Assert.Equal("SUR-0512", AnnualPercentChange.Of([new(1, 1), new(2, 0), new(3, 1)]).Problem?.Code);
    }

    static double[] Numbers(JsonDocument json, string name) => [.. json.RootElement.GetProperty(name).EnumerateArray().Select(n => n.GetDouble())];

    static void Same(JsonDocument json, string name, double got)
    {
        // The reference program has no lower bound where there are no cases; Fay and Feuer's is 0.
        var expected = json.RootElement.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : 0;
        Assert.True(Math.Abs(got - expected) <= 0.51e-10 + (1e-11 * Math.Abs(expected)), $"{json.RootElement.GetProperty("id")} {name}: expected {expected:R}, got {got:R}");
    }
}
