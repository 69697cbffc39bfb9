using System.Globalization;
using Custodian.Kernel;
using Custodian.Survival;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>km.csv</c>: one row a time of each curve, with Greenwood's error and bounds on three scales.</summary>
sealed class KaplanMeierCases : ICaseFile
{
    const double Closed = 1e-9;

    public bool Recognises(string name) => name == "km.csv";

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var reference = SurvivalReference.Of(path);
        if (!reference.Ok)
        {
            return reference.Problem!;
        }

        var result = new FamilyResult("kaplan_meier");
        foreach (var curve in SurvivalCohort.Rows(path).GroupBy(r => (Case: r["case"], Strata: r["strata"], Conf: r["conf"])))
        {
            var scale = curve.Key.Conf switch { "plain" => BoundScale.Plain, "log" => BoundScale.Log, _ => BoundScale.LogLog };
            var got = KaplanMeier.Estimate(SurvivalCohort.Of(reference.Value, curve.Key.Case).Stratum(curve.Key.Strata).FollowUp(), new(scale))[0];
            foreach (var row in curve)
            {
                result.Add($"{curve.Key.Case} {curve.Key.Strata} {curve.Key.Conf} {row["time"]}", Compare(result.Numbers, row, got));
            }
        }

        return new List<FamilyResult> { result };
    }

    static IEnumerable<(string Field, string Expected, string Got)> Compare(NumberComparison numbers, Dictionary<string, string> row, SurvivalCurve got)
    {
        var at = Array.BinarySearch(got.Time, double.Parse(row["time"], CultureInfo.InvariantCulture));
        return at < 0
            ? [("time", row["time"], "none")]
            : numbers.Differences("n_risk", row["n_risk"], got.AtRisk[at], 0)
                .Concat(numbers.Differences("n_event", row["n_event"], got.Events[at], 0))
                .Concat(numbers.Differences("n_censor", row["n_censor"], got.Censored[at], 0))
                .Concat(numbers.Differences("surv", row["surv"], got.Survival[at], Closed))
                .Concat(numbers.Differences("std_err_greenwood", row["std_err_greenwood"], got.StandardError[at], Closed))
                .Concat(numbers.Differences("lower", row["lower"], got.Lower[at], Closed))
                .Concat(numbers.Differences("upper", row["upper"], got.Upper[at], Closed));
    }
}
