namespace Custodian.Survival.Distributions;

/// <summary>
/// Γ near its asymptote, and the deviance parts that keep densities exact to the last digits for large arguments
/// (C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000).
/// </summary>
static class Stirling
{
    const double HalfLogTwoPi = 0.918938533204672741780329736405617639861;

    /// <summary>From here on five terms of the series are exact to 1e-16.</summary>
    const double SeriesFrom = 30;

    /// <summary>ln Γ(x) for x &gt; 0.</summary>
    public static double LogGamma(double x)
    {
        // Γ(x) = Γ(x+n) / (x (x+1) … (x+n-1)) brings x to where the series holds.
        var product = 1.0;
        while (x < SeriesFrom)
        {
            product *= x++;
        }

        return ((x - 0.5) * Math.Log(x)) - x + HalfLogTwoPi + Series(x) - Math.Log(product);
    }

    /// <summary>ln Γ(n+1) less Stirling's approximation (n+½) ln n − n + ½ ln 2π, for n &gt; 0.</summary>
    public static double Error(double n) =>
        n >= SeriesFrom ? Series(n) : LogGamma(n + 1) - ((n + 0.5) * Math.Log(n)) + n - HalfLogTwoPi;

    /// <summary>x ln(x/m) + m − x without cancellation where x is near m.</summary>
    public static double Deviance(double x, double m)
    {
        var v = (x - m) / (x + m);
        if (Math.Abs(v) >= 0.1)
        {
            return (x * Math.Log(x / m)) + m - x;
        }

        var sum = (x - m) * v;
        var term = 2 * x * v;
        for (var j = 1; ; j++)
        {
            term *= v * v;
            var next = sum + (term / ((2 * j) + 1));
            if (next == sum)
            {
                return sum;
            }

            sum = next;
        }
    }

    static double Series(double n)
    {
        var square = n * n;
        return ((1 / 12.0) - (((1 / 360.0) - (((1 / 1260.0) - (((1 / 1680.0) - (1 / 1188.0 / square)) / square)) / square)) / square)) / n;
    }
}
