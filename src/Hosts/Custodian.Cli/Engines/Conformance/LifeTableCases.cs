using System.Globalization;
using Custodian.Kernel;
using Custodian.Survival;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>lifetable_actuarial.csv</c>: intervals of actuarial life tables, in days or in months of 365.24 / 12 days.</summary>
sealed class LifeTableCases : ICaseFile
{
    const double DaysPerMonth = 365.24 / 12;
    const double Closed = 1e-9;

    public bool Recognises(string name) => name == "lifetable_actuarial.csv";

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var reference = SurvivalReference.Of(path);
        if (!reference.Ok)
        {
            return reference.Problem!;
        }

        var result = new FamilyResult("life_table");
        foreach (var table in SurvivalCohort.Rows(path).GroupBy(r => r["case"]))
        {
            var unit = table.Key.Contains("_months", StringComparison.Ordinal) ? DaysPerMonth : 1;
            var limits = table.Select(r => double.Parse(r["lower"], CultureInfo.InvariantCulture)).Append(double.Parse(table.Last()["upper"], CultureInfo.InvariantCulture));
            var got = LifeTable.Estimate(SurvivalCohort.Of(reference.Value, table.Key).FollowUp(), [.. limits.Select(l => l * unit)])[0];
            foreach (var (row, interval) in table.Zip(got))
            {
                result.Add($"{table.Key} {row["interval"]}", Compare(result.Numbers, row, interval));
            }
        }

        return new List<FamilyResult> { result };
    }

    static IEnumerable<(string Field, string Expected, string Got)> Compare(NumberComparison numbers, Dictionary<string, string> row, LifeTableInterval got) =>
        numbers.Differences("alive_at_start", row["alive_at_start"], got.Alive, 0)
            .Concat(numbers.Differences("died", row["died"], got.Died, 0))
            .Concat(numbers.Differences("withdrawn", row["withdrawn"], got.Withdrawn, 0))
            .Concat(numbers.Differences("effective", row["effective"], got.Effective, Closed))
            .Concat(numbers.Differences("interval_surv", row["interval_surv"], got.Survival, Closed))
            .Concat(numbers.Differences("cum_surv", row["cum_surv"], got.Cumulative, Closed))
            .Concat(numbers.Differences("se_greenwood", row["se_greenwood"], got.StandardError, Closed));
}
