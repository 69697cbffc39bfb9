namespace Custodian.Survival;

/// <summary>What each time adds to a relative survival.</summary>
/// <param name="Hazard">By which the product falls.</param>
/// <param name="Variance">Of the hazard.</param>
/// <param name="Population">Survival of the population, by which the product is divided; 1 where the hazard is already in excess.</param>
sealed record RelativeIncrements(RiskCounts Counts, double[] Hazard, double[] Variance, double[] Population);
