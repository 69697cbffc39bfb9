using Custodian.Kernel;
using Custodian.Survival.Distributions;

namespace Custodian.Survival;

/// <summary>How tied event times enter the partial likelihood.</summary>
public enum Ties
{
    /// <summary>B. Efron, JASA 1977: near the exact likelihood, and no dearer.</summary>
    Efron,

    /// <summary>N. Breslow, Biometrics 1974.</summary>
    Breslow,
}

/// <summary>One covariate of a fitted model.</summary>
/// <param name="Coefficient">Logarithm of the hazard ratio for one unit more; not a number where other covariates already determine this one.</param>
public sealed record CoxTerm(string Name, double Coefficient, double StandardError)
{
    public double HazardRatio => Math.Exp(Coefficient);

    public double Z => Coefficient / StandardError;

    public double P => 2 * NormalDistribution.Upper(Math.Abs(Z));

    /// <summary>Bounds of the hazard ratio.</summary>
    public (double Lower, double Upper) Interval(double confidence)
    {
        var step = NormalDistribution.Factor(confidence) * StandardError;
        return (Math.Exp(Coefficient - step), Math.Exp(Coefficient + step));
    }
}

/// <summary>A test that all coefficients are 0.</summary>
public sealed record CoxTest(double Statistic, int Freedom)
{
    public double P => ChiSquared.Upper(Statistic, Freedom);
}

/// <summary>A fitted proportional hazards model.</summary>
/// <param name="NullLogLikelihood">With all coefficients 0.</param>
/// <param name="Covariance">Of the coefficients: the inverse of the observed information.</param>
public sealed record CoxFit(
    IReadOnlyList<CoxTerm> Terms, int People, int Events, double NullLogLikelihood, double LogLikelihood, CoxTest LikelihoodRatio, CoxTest Wald, CoxTest Score,
    int Iterations, double[,] Covariance, IReadOnlyList<Finding> Findings);
