namespace Custodian.Survival.Distributions;

/// <summary>The regularised incomplete beta function, to 1e-12 relative.</summary>
public static class BetaDistribution
{
    const double Tiny = 1e-300;

    /// <summary>I<sub>x</sub>(a, b).</summary>
    /// <param name="x">Between 0 and 1.</param>
    /// <param name="complement">1 − x as the caller knows it without rounding.</param>
    public static double Lower(double a, double b, double x, double complement) =>
        x <= 0 ? 0 : complement <= 0 ? 1
        : x < (a + 1) / (a + b + 2) ? Weight(a, b, x, complement) * Fraction(a, b, x) / a
        : 1 - (Weight(a, b, x, complement) * Fraction(b, a, complement) / b);

    /// <summary>x^a (1−x)^b / B(a, b).</summary>
    static double Weight(double a, double b, double x, double complement)
    {
        var n = a + b;
        var binomial = Math.Exp(Stirling.Error(n) - Stirling.Error(a) - Stirling.Error(b) - Stirling.Deviance(a, n * x) - Stirling.Deviance(b, n * complement));
        return binomial * Math.Sqrt(a * b / (2 * Math.PI * n));
    }

    static double Fraction(double a, double b, double x)
    {
        var c = 1.0;
        var d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        var h = d;
        for (var m = 1; m < 100_000; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            h *= c * d;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            h *= c * d;
            if (Math.Abs((c * d) - 1) < 3e-16)
            {
                break;
            }
        }

        return h;
    }

    static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
