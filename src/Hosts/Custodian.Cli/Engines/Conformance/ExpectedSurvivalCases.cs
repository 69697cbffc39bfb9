using System.Globalization;
using Custodian.Kernel;
using Custodian.Survival;

namespace Custodian.Cli.Engines.Conformance;

/// <summary><c>expected_survival_us_*.csv</c>: what single persons of the US population may expect, perhaps by race.</summary>
sealed class ExpectedSurvivalCases : ICaseFile
{
    /// <summary>The life table is published with nine digits.</summary>
    const double Closed = 1e-8;

    public bool Recognises(string name) => name.StartsWith("expected_survival_us", StringComparison.Ordinal) && name.EndsWith(".csv", StringComparison.Ordinal);

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var reference = SurvivalReference.Of(path);
        if (!reference.Ok)
        {
            return reference.Problem!;
        }

        var rows = SurvivalCohort.Rows(path);
        var byRace = rows.Count > 0 && rows[0].ContainsKey("race");
        var table = reference.Value.Rates(byRace ? "survexp_us_race" : "survexp_us", RateTableShape.UnitedStates);
        if (!table.Ok)
        {
            return table.Problem!;
        }

        var result = new FamilyResult(byRace ? "expected_survival_race" : "expected_survival");
        foreach (var row in rows)
        {
            result.Add(row["id"], Compare(result.Numbers, row, table.Value, byRace));
        }

        return new List<FamilyResult> { result };
    }

    static IEnumerable<(string Field, string Expected, string Got)> Compare(NumberComparison numbers, Dictionary<string, string> row, RateTable table, bool byRace)
    {
        var start = DateOnly.ParseExact(row["start_date"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var population = table.Population(row["sex"], byRace ? row["race"] : null);
        if (population < 0)
        {
            return [("sex", row["sex"], "not in the table")];
        }

        var person = table.Position(population, double.Parse(row["age_days"], CultureInfo.InvariantCulture), start);
        var days = double.Parse(row["followup_days"], CultureInfo.InvariantCulture);
        var hazard = ExpectedSurvival.CumulativeHazard(table, person, days);
        // exp(-hazard) turns a relative difference of the hazard into one hazard times as large.
        return numbers.Differences("expected_cum_hazard", row["expected_cum_hazard"], hazard, Closed)
            .Concat(numbers.Differences("expected_survival", row["expected_survival"], ExpectedSurvival.Survival(table, person, days), Closed * Math.Max(1, hazard)));
    }
}
