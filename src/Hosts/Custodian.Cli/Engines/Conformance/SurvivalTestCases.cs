using System.Globalization;
using System.Text.Json;
using Custodian.Kernel;
using Custodian.Survival;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>survival_tests.json</c>: quartiles with bounds, tests between groups, Cox models.</summary>
sealed class SurvivalTestCases : ICaseFile
{
    const double Closed = 1e-9;
    const double Iterative = 1e-6;

    public bool Recognises(string name) => name == "survival_tests.json";

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var reference = SurvivalReference.Of(path);
        if (!reference.Ok)
        {
            return reference.Problem!;
        }

        using var json = JsonDocument.Parse(string.Join('\n', LineInput.Lines(path)));
        var result = new FamilyResult("survival_tests");
        foreach (var kind in json.RootElement.EnumerateObject())
        {
            foreach (var (test, number) in kind.Value.EnumerateArray().Select((t, i) => (t, i + 1)))
            {
                var name = test.GetProperty("case").GetString()!;
                result.Add($"{kind.Name} {number} {name}", kind.Name switch
                {
                    "median" => Quartiles(result.Numbers, reference.Value, name, test),
                    "logrank" => Comparison(result.Numbers, reference.Value, name, test),
                    "cox" => Cox(result.Numbers, reference.Value, name, test),
                    _ => [("kind", kind.Name, "not known")],
                });
            }
        }

        return new List<FamilyResult> { result };
    }

    static IEnumerable<(string Field, string Expected, string Got)> Quartiles(NumberComparison numbers, SurvivalReference reference, string name, JsonElement test)
    {
        var cohort = SurvivalCohort.Of(reference, name);
        foreach (var part in test.GetProperty("quantile").EnumerateObject())
        {
            foreach (var group in part.Value.EnumerateObject())
            {
                var curve = KaplanMeier.Estimate(cohort.Stratum(group.Name).FollowUp(), new(BoundScale.Log))[0];
                foreach (var (expected, quarter) in group.Value.EnumerateArray().Select((e, i) => (e, i + 1)))
                {
                    var (time, lower, upper) = curve.Quantile(quarter / 4.0);
                    var got = part.Name switch { "lower" => lower, "upper" => upper, _ => time };
                    foreach (var difference in numbers.Differences($"{part.Name}.{group.Name}[{quarter}]", expected.ToString(), got, Closed))
                    {
                        yield return difference;
                    }
                }
            }
        }
    }

    /// <summary>The case name ends with the grouping column: lung_sex, veteran_celltype, colon_death_rx.</summary>
    static IEnumerable<(string Field, string Expected, string Got)> Comparison(NumberComparison numbers, SurvivalReference reference, string name, JsonElement test)
    {
        var got = LogRank.Test(SurvivalCohort.Of(reference, name).GroupedBy(name.Split('_')[^1]), test.GetProperty("rho").GetDouble());
        // The file does not name the groups: they are matched in the order of their expected events.
        int[] there = [.. Order(test.GetProperty("exp").EnumerateArray().Select(e => e.GetDouble()))], here = [.. Order(got.Expected)];
        return Each(numbers, test, "n", there, here, Array.ConvertAll(got.People, n => (double)n)).Concat(Each(numbers, test, "obs", there, here, got.Observed)).Concat(Each(numbers, test, "exp", there, here, got.Expected))
            .Concat(Of(numbers, test, "chisq", got.ChiSquared, Closed)).Concat(Of(numbers, test, "df", got.Freedom, 0)).Concat(Of(numbers, test, "p", got.P, Closed));
    }

    static IEnumerable<(string Field, string Expected, string Got)> Cox(NumberComparison numbers, SurvivalReference reference, string name, JsonElement test)
    {
        var cohort = SurvivalCohort.Of(reference, name);
        string[] names = [.. test.GetProperty("coef").EnumerateObject().Select(c => c.Name)];
        var ties = test.GetProperty("ties").GetString() == "efron" ? Ties.Efron : Ties.Breslow;
        var fit = CoxModel.Fit(cohort.FollowUp(), new(names, [.. names.Select(cohort.Covariate)]), ties);
        var differences = Of(numbers, test, "n", fit.People, 0).Concat(Of(numbers, test, "events", fit.Events, 0)).Concat(Each(numbers, test, "loglik", [fit.NullLogLikelihood, fit.LogLikelihood]));
        foreach (var term in fit.Terms)
        {
            differences = differences.Concat(Of(numbers, test.GetProperty("coef"), term.Name, term.Coefficient, Iterative)).Concat(Of(numbers, test.GetProperty("se"), term.Name, term.StandardError, Iterative));
        }

        return differences;
    }

    static IEnumerable<int> Order(IEnumerable<double> values) => values.Select((v, i) => (v, i)).OrderBy(p => p.v).Select(p => p.i);

    static IEnumerable<(string Field, string Expected, string Got)> Each(NumberComparison numbers, JsonElement test, string field, int[] there, int[] here, double[] got) =>
        there.Zip(here).SelectMany(pair => numbers.Differences(
            string.Create(CultureInfo.InvariantCulture, $"{field}[{pair.First}]"), test.GetProperty(field)[pair.First].ToString(), got[pair.Second], Closed));

    static IEnumerable<(string Field, string Expected, string Got)> Each(NumberComparison numbers, JsonElement test, string field, double[] got) =>
        test.GetProperty(field).EnumerateArray().Zip(got).SelectMany((pair, i) => numbers.Differences(
            string.Create(CultureInfo.InvariantCulture, $"{field}[{i}]"), pair.First.ToString(), pair.Second, Closed));

    static IEnumerable<(string Field, string Expected, string Got)> Of(NumberComparison numbers, JsonElement test, string field, double got, double tolerance) =>
        numbers.Differences(field, test.GetProperty(field).ToString(), got, tolerance);
}
