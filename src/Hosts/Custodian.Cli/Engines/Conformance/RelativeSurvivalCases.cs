using System.Globalization;
using Custodian.Kernel;
using Custodian.Survival;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>relative_survival_colrec_slopop.csv</c>: four estimates of relative survival at some times, Slovene patients on Slovene life tables.</summary>
sealed class RelativeSurvivalCases : ICaseFile
{
    const double Integrated = 1e-6;

    public bool Recognises(string name) => name.StartsWith("relative_survival", StringComparison.Ordinal) && name.EndsWith("_slopop.csv", StringComparison.Ordinal);

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var reference = SurvivalReference.Of(path);
        if (!reference.Ok)
        {
            return reference.Problem!;
        }

        var table = reference.Value.Rates("slopop", RateTableShape.Calendar);
        if (!table.Ok)
        {
            return table.Problem!;
        }

        var result = new FamilyResult("relative_survival");
        foreach (var curve in SurvivalCohort.Rows(path).GroupBy(r => (Case: r["case"], Method: r["method"], Strata: r["strata"])))
        {
            var people = SurvivalCohort.Of(reference.Value, curve.Key.Case).Stratum(curve.Key.Strata);
            var cohort = RelativeCohort.From(people.FollowUp(), people.Demographics(), table.Value);
            var got = RelativeSurvival.Estimate(cohort, new(Method(curve.Key.Method)))[0];
            foreach (var row in curve)
            {
                result.Add($"{curve.Key.Case} {curve.Key.Strata} {curve.Key.Method} {row["time_days"]}", Compare(result.Numbers, row, got));
            }
        }

        return new List<FamilyResult> { result };
    }

    static RelativeMethod Method(string name) => name switch
    {
        "pohar-perme" => RelativeMethod.PoharPerme,
        "ederer1" => RelativeMethod.EdererOne,
        "ederer2" => RelativeMethod.EdererTwo,
        _ => RelativeMethod.Hakulinen,
    };

    static IEnumerable<(string Field, string Expected, string Got)> Compare(NumberComparison numbers, Dictionary<string, string> row, SurvivalCurve got)
    {
        var time = double.Parse(row["time_days"], CultureInfo.InvariantCulture);
        var at = got.RowAt(time);
        return numbers.Differences("n_risk", row["n_risk"], got.AtRiskAt(time), 0)
            .Concat(numbers.Differences("surv", row["surv"], got.Survival[at], Integrated))
            .Concat(numbers.Differences("std_err", row["std_err"], got.StandardError[at], Integrated))
            .Concat(numbers.Differences("lower", row["lower"], got.Lower[at], Integrated))
            .Concat(numbers.Differences("upper", row["upper"], got.Upper[at], Integrated));
    }
}
