namespace Custodian.Survival.Distributions;

/// <summary>The standard normal distribution, to 1e-12 relative in both tails.</summary>
public static class NormalDistribution
{
    /// <summary>The probability of a value up to <paramref name="z"/>.</summary>
    public static double Lower(double z) => z < 0 ? GammaDistribution.Upper(0.5, z * z / 2) / 2 : 0.5 + (GammaDistribution.Lower(0.5, z * z / 2) / 2);

    /// <summary>The probability of a value above <paramref name="z"/>.</summary>
    public static double Upper(double z) => Lower(-z);

    /// <summary>The value that is not exceeded with <paramref name="probability"/>.</summary>
    public static double Quantile(double probability)
    {
        if (double.IsNaN(probability) || probability is < 0 or > 1)
        {
            return double.NaN;
        }

        return probability switch
        {
            0 => double.NegativeInfinity,
            1 => double.PositiveInfinity,
            0.5 => 0,
            < 0.5 => -UpperQuantile(probability),
            _ => UpperQuantile(1 - probability),
        };
    }

    /// <summary>Half the width of a two-sided interval of this confidence, in standard errors: 1.96 for 0.95.</summary>
    public static double Factor(double confidence) => -Quantile((1 - confidence) / 2);

    /// <summary>Abramowitz and Stegun 26.2.23, then Halley's steps.</summary>
    static double UpperQuantile(double tail)
    {
        var t = Math.Sqrt(-2 * Math.Log(tail));
        var z = t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
        for (var round = 0; round < 4; round++)
        {
            var step = (tail - Upper(z)) * Math.Sqrt(2 * Math.PI) * Math.Exp(z * z / 2);
            z -= step / (1 + (z * step / 2));
        }

        return z;
    }
}
