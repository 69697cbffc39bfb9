using Custodian.Kernel;
using Custodian.Survival.Distributions;

namespace Custodian.Survival;

/// <summary>A rate of one year.</summary>
/// <param name="Weight">1, or the inverse of the variance of ln(rate), which for a crude rate is the number of cases.</param>
public readonly record struct YearRate(int Year, double Rate, double Weight = 1);

/// <summary>The trend of a rate: the percentage by which it changes a year, from a straight line through ln(rate) (as SEER*Stat's APC).</summary>
/// <param name="Percent">100 (e^slope − 1).</param>
/// <param name="P">The probability of such a slope if there were no trend, by Student's t with years − 2 degrees of freedom.</param>
public sealed record AnnualPercentChange(double Percent, double Lower, double Upper, double P, double Slope, double SlopeStandardError, int Years)
{
    public static Outcome<AnnualPercentChange> Of(IReadOnlyList<YearRate> rates, double confidence = 0.95)
    {
        if (rates.Select(r => r.Year).Distinct().Count() < 3)
        {
            return Problem.Invalid("SUR-0511", "A trend needs three years or more. Choose a longer span.");
        }

        if (rates.Any(r => !(r.Rate > 0) || !(r.Weight > 0)))
        {
            return Problem.Invalid("SUR-0512", "A year without cases has no logarithm. Join years, or choose a span without such years.");
        }

        var weights = rates.Sum(r => r.Weight);
        var meanYear = rates.Sum(r => r.Weight * r.Year) / weights;
        var meanLog = rates.Sum(r => r.Weight * Math.Log(r.Rate)) / weights;
        var spread = rates.Sum(r => r.Weight * (r.Year - meanYear) * (r.Year - meanYear));
        var slope = rates.Sum(r => r.Weight * (r.Year - meanYear) * (Math.Log(r.Rate) - meanLog)) / spread;
        var residual = rates.Sum(r => r.Weight * Square(Math.Log(r.Rate) - meanLog - (slope * (r.Year - meanYear))));
        var freedom = rates.Count - 2;
        var error = Math.Sqrt(residual / freedom / spread);
        var step = StudentT.Quantile((1 + confidence) / 2, freedom) * error;
        var p = error > 0 ? 2 * StudentT.Upper(Math.Abs(slope) / error, freedom) : slope == 0 ? 1 : 0;
        return new AnnualPercentChange(Percentage(slope), Percentage(slope - step), Percentage(slope + step), p, slope, error, rates.Count);
    }

    static double Square(double x) => x * x;

    static double Percentage(double slope) => 100 * (Math.Exp(slope) - 1);
}
