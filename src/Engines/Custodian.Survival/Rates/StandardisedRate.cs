using System.Globalization;
using Custodian.Kernel;
using Custodian.Survival.Distributions;

namespace Custodian.Survival;

/// <summary>Cases and people of one age group, and how much it weighs in the standard population.</summary>
public readonly record struct RateStratum(double Cases, double Population, double Weight);

/// <summary>A directly age-standardised rate. Rates are per person and year of the population given; multiply by 100,000 to print.</summary>
/// <param name="StandardError">Of <paramref name="Adjusted"/>, cases being Poisson.</param>
/// <param name="Lower">Exact (gamma) bounds: M. P. Fay, E. J. Feuer, Statistics in Medicine 1997.</param>
public sealed record StandardisedRate(double Crude, double Adjusted, double StandardError, double Lower, double Upper)
{
    /// <summary>The rate of the strata; a problem names the first that cannot be used.</summary>
    public static Outcome<StandardisedRate> Of(IReadOnlyList<RateStratum> strata, double confidence = 0.95)
    {
        for (var i = 0; i < strata.Count; i++)
        {
            if (Flaw(strata[i]) is { } flaw)
            {
                return Problem.Invalid("SUR-0501", string.Create(CultureInfo.InvariantCulture, $"Age group {i + 1}: {flaw}"));
            }
        }

        var weights = strata.Sum(s => s.Weight);
        if (!(weights > 0))
        {
            return Problem.Invalid("SUR-0502", "The standard population is empty. Name one with the same age groups.");
        }

        double rate = 0, variance = 0, greatest = 0;
        foreach (var s in strata)
        {
            var w = s.Population > 0 ? s.Weight / weights / s.Population : 0;
            rate += w * s.Cases;
            variance += w * w * s.Cases;
            greatest = Math.Max(greatest, w);
        }

        var (lower, upper) = FayFeuer(rate, variance, greatest, (1 - confidence) / 2);
        return new StandardisedRate(strata.Sum(s => s.Cases) / strata.Sum(s => s.Population), rate, Math.Sqrt(variance), lower, upper);
    }

    static string? Flaw(RateStratum s) =>
        !(s.Cases >= 0) || double.IsInfinity(s.Cases) ? "the number of cases is missing or negative. Enter 0 where there were none."
        : !(s.Population >= 0) || double.IsInfinity(s.Population) ? "the population is missing or negative. Enter the person-years."
        : s.Population == 0 && (s.Cases > 0 || s.Weight > 0) ? "nobody lives in it, so it has no rate. Enter the person-years, or join age groups."
        : !(s.Weight >= 0) ? "the standard population is missing or negative. Enter its weight."
        : null;

    static (double Lower, double Upper) FayFeuer(double rate, double variance, double greatest, double tail)
    {
        var lower = variance > 0 ? GammaDistribution.Quantile(rate * rate / variance, tail) * variance / rate : 0;
        var (mean, spread) = (rate + greatest, variance + (greatest * greatest));
        return (lower, GammaDistribution.Quantile(mean * mean / spread, 1 - tail) * spread / mean);
    }
}
