namespace Custodian.Survival;

/// <summary>What a person of the general population may expect.</summary>
public static class ExpectedSurvival
{
    /// <summary>The cumulative hazard over the days after the start, exact in every cell of the table.</summary>
    public static double CumulativeHazard(RateTable table, RatePosition person, double days) => table.Walk(person).Until(days);

    /// <summary>The probability of living so many days more.</summary>
    public static double Survival(RateTable table, RatePosition person, double days) => Math.Exp(-CumulativeHazard(table, person, days));
}
