namespace Custodian.Survival.Distributions;

/// <summary>Student's t and, beside it, Fisher's F: both are incomplete beta functions.</summary>
public static class StudentT
{
    /// <summary>The probability of a value above <paramref name="t"/>.</summary>
    public static double Upper(double t, double freedom)
    {
        var square = t * t;
        var tail = BetaDistribution.Lower(freedom / 2, 0.5, freedom / (freedom + square), square / (freedom + square)) / 2;
        return t >= 0 ? tail : 1 - tail;
    }

    /// <summary>The probability of an F above <paramref name="f"/>.</summary>
    public static double UpperF(double f, double numerator, double denominator)
    {
        var sum = denominator + (numerator * f);
        return f <= 0 ? 1 : BetaDistribution.Lower(denominator / 2, numerator / 2, denominator / sum, numerator * f / sum);
    }

    /// <summary>The value that is not exceeded with <paramref name="probability"/>.</summary>
    public static double Quantile(double probability, double freedom)
    {
        if (double.IsNaN(probability) || !(freedom > 0) || probability is <= 0 or >= 1)
        {
            return probability == 0 ? double.NegativeInfinity : probability == 1 ? double.PositiveInfinity : double.NaN;
        }

        return probability == 0.5 ? 0 : probability < 0.5 ? -UpperQuantile(probability, freedom) : UpperQuantile(1 - probability, freedom);
    }

    static double UpperQuantile(double tail, double freedom)
    {
        var (low, high) = (0.0, 1.0);
        while (Upper(high, freedom) > tail)
        {
            (low, high) = (high, high * 2);
        }

        for (var round = 0; round < 200 && high - low > 1e-16 * high; round++)
        {
            var middle = (low + high) / 2;
            (low, high) = Upper(middle, freedom) > tail ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
