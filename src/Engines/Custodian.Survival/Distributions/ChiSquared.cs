namespace Custodian.Survival.Distributions;

/// <summary>The chi-squared distribution.</summary>
public static class ChiSquared
{
    /// <summary>The probability of a value above <paramref name="value"/>: the p of a test.</summary>
    public static double Upper(double value, int freedom) => freedom < 1 ? double.NaN : GammaDistribution.Upper(freedom / 2.0, value / 2);

    /// <summary>The value that is not exceeded with <paramref name="probability"/>.</summary>
    public static double Quantile(double probability, int freedom) => 2 * GammaDistribution.Quantile(freedom / 2.0, probability);
}
