namespace Custodian.Survival;

/// <summary>The rate added up over ages (N. E. Day, in Cancer Incidence in Five Continents; IARC).</summary>
/// <param name="Rate">Σ width × rate, as a share (0.05 = 5 %).</param>
/// <param name="Risk">The chance of the disease up to that age if nothing else took one's life: 1 − exp(−rate).</param>
public sealed record CumulativeRate(double Rate, double Risk, double RateStandardError)
{
    /// <summary>Over the age groups given, each with its width in years.</summary>
    public static CumulativeRate Of(IEnumerable<(double Cases, double Population, double Years)> groups)
    {
        double rate = 0, variance = 0;
        foreach (var (cases, population, years) in groups)
        {
            rate += years * cases / population;
            variance += years * years * cases / (population * population);
        }

        return new(rate, -Expm1(-rate), Math.Sqrt(variance));
    }

    /// <summary>exp(x) − 1, exact near 0.</summary>
    static double Expm1(double x)
    {
        var u = Math.Exp(x);
        return u == 1 ? x : u - 1 == -1 ? -1 : (u - 1) * x / Math.Log(u);
    }
}
