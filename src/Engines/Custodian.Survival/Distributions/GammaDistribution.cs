namespace Custodian.Survival.Distributions;

/// <summary>The gamma distribution with scale 1: regularised incomplete gamma functions and their inverse, to 1e-12 relative.</summary>
public static class GammaDistribution
{
    const int MostTerms = 1_000_000;
    const double Tiny = 1e-300;

    /// <summary>P(shape, x): the probability of a value up to <paramref name="x"/>.</summary>
    public static double Lower(double shape, double x) =>
        x <= 0 ? 0 : double.IsPositiveInfinity(x) ? 1 : x < shape + 1 ? ByPowers(shape, x) : 1 - ByFraction(shape, x);

    /// <summary>Q(shape, x): the probability of a value above <paramref name="x"/>, exact where it is small.</summary>
    public static double Upper(double shape, double x) =>
        x <= 0 ? 1 : double.IsPositiveInfinity(x) ? 0 : x < shape + 1 ? 1 - ByPowers(shape, x) : ByFraction(shape, x);

    /// <summary>The value that is not exceeded with <paramref name="probability"/>.</summary>
    public static double Quantile(double shape, double probability)
    {
        if (double.IsNaN(shape + probability) || shape <= 0 || probability is < 0 or > 1)
        {
            return double.NaN;
        }

        return probability == 0 ? 0 : probability == 1 ? double.PositiveInfinity : Solve(shape, probability);
    }

    /// <summary>x^shape e^−x / Γ(shape+1).</summary>
    static double Weight(double shape, double x) =>
        Math.Exp(-Stirling.Error(shape) - Stirling.Deviance(shape, x)) / Math.Sqrt(2 * Math.PI * shape);

    static double ByPowers(double shape, double x)
    {
        var (sum, term) = (1.0, 1.0);
        for (var n = 1; n < MostTerms && term > sum * 1e-17; n++)
        {
            term *= x / (shape + n);
            sum += term;
        }

        return Math.Min(1, sum * Weight(shape, x));
    }

    /// <summary>Legendre's continued fraction by Lentz's method.</summary>
    static double ByFraction(double shape, double x)
    {
        var b = x + 1 - shape;
        var c = 1 / Tiny;
        var d = 1 / b;
        var h = d;
        for (var n = 1; n < MostTerms; n++)
        {
            var a = -n * (n - shape);
            b += 2;
            d = 1 / NotZero((a * d) + b);
            c = NotZero(b + (a / c));
            var step = c * d;
            h *= step;
            if (Math.Abs(step - 1) < 3e-16)
            {
                break;
            }
        }

        return h * Weight(shape, x) * shape;
    }

    static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    /// <summary>Newton's steps on the smaller tail, kept inside a bracket that halves when a step leaves it.</summary>
    static double Solve(double shape, double probability)
    {
        var low = 0.0;
        var high = double.PositiveInfinity;
        var x = Start(shape, probability);
        for (var round = 0; round < 500; round++)
        {
            var excess = probability < 0.5 ? Lower(shape, x) - probability : 1 - probability - Upper(shape, x);
            var step = excess / (Weight(shape, x) * shape / x);
            if (excess == 0 || Math.Abs(step) <= 1e-13 * x)
            {
                return x - step;
            }

            (low, high) = excess > 0 ? (low, x) : (x, high);
            // Halley's correction: the logarithmic derivative of the density is (shape-1)/x - 1.
            var next = x - (step / (1 - Math.Clamp(step * (((shape - 1) / x) - 1) / 2, -0.8, 0.8)));
            if (!(next > low && next < high))
            {
                next = double.IsPositiveInfinity(high) ? x * 2 : (low + high) / 2;
            }

            if (next == x)
            {
                return x;
            }

            x = next;
        }

        return x;
    }

    /// <summary>Wilson and Hilferty's cube; for small shapes the first term of the series.</summary>
    static double Start(double shape, double probability)
    {
        var cube = 1 - (1 / (9 * shape)) + (NormalDistribution.Quantile(probability) / (3 * Math.Sqrt(shape)));
        var start = shape * cube * cube * cube;
        return cube > 0 && shape > 0.5 ? start : Math.Max(1e-290, Math.Exp((Math.Log(probability) + Stirling.LogGamma(shape + 1)) / shape));
    }
}
