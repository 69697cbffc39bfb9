using Custodian.Kernel;
using Custodian.Survival.Regression;

namespace Custodian.Survival;

/// <summary>Covariate columns of a model, as long as the columns handed to <see cref="FollowUp.From"/>.</summary>
public sealed record Covariates(IReadOnlyList<string> Names, IReadOnlyList<double[]> Columns);

/// <summary>Cox's proportional hazards regression (D. R. Cox, J R Stat Soc B 1972), with strata and late entry.</summary>
public static class CoxModel
{
    const int MostIterations = 40;
    const int MostHalvings = 30;
    const double Converged = 1e-11;

    /// <summary>Fits by Newton's method with halved steps. Rows with a covariate that is not a number are left out and found.</summary>
    /// <exception cref="ArgumentException">There is no covariate, or a column has another length than the follow-up that was handed in.</exception>
    public static CoxFit Fit(FollowUp followUp, Covariates covariates, Ties ties = Ties.Efron)
    {
        if (covariates.Columns.Count == 0 || covariates.Columns.Count != covariates.Names.Count)
        {
            throw new ArgumentException("Name at least one covariate, and each.", nameof(covariates));
        }

        var findings = new List<Finding>(followUp.Findings);
        var rows = CoxRows.Of(followUp, covariates, findings);
        var likelihood = new CoxLikelihood(rows, ties);
        return new Newton(likelihood, rows, covariates.Names, findings).Run();
    }

    sealed class Newton(CoxLikelihood likelihood, CoxRows rows, IReadOnlyList<string> names, List<Finding> findings)
    {
        readonly int _terms = names.Count;

        public CoxFit Run()
        {
            var beta = new double[_terms];
            var here = likelihood.At(beta);
            var start = here.Value;
            var information = new SymmetricMatrix(here.Information);
            var step = information.Solve(here.Score);
            var score = new CoxTest(Dot(step, here.Score), information.Rank);
            var iterations = 0;
            while (iterations < MostIterations)
            {
                iterations++;
                (var next, beta) = Towards(beta, step, here.Value);
                var gain = next.Value - here.Value;
                here = next;
                information = new SymmetricMatrix(here.Information);
                step = information.Solve(here.Score);
                if (gain <= Converged * Math.Abs(here.Value))
                {
                    break;
                }
            }

            Judge(beta, step, information, iterations);
            return Answer(beta, here, start, information, score, iterations);
        }

        /// <summary>A full step, or half of it as often as needed for the likelihood not to fall.</summary>
        (CoxPoint Point, double[] Beta) Towards(double[] beta, double[] step, double value)
        {
            var factor = 1.0;
            for (var halving = 0; ; halving++)
            {
                var tried = beta.Zip(step, (b, s) => b + (factor * s)).ToArray();
                var point = likelihood.At(tried);
                if (point.Value >= value - (1e-14 * Math.Abs(value)))
                {
                    return (point, tried);
                }

                if (halving == MostHalvings)
                {
                    return (likelihood.At(beta), beta);
                }

                factor /= 2;
            }
        }

        /// <summary>A likelihood that no longer rises while a coefficient still runs away has its maximum at infinity.</summary>
        void Judge(double[] beta, double[] step, SymmetricMatrix information, int iterations)
        {
            for (var j = 0; j < _terms; j++)
            {
                if (information.IsRedundant(j))
                {
                    findings.Add(new("SUR-0303", Severity.Warning, names[j], "The covariate is constant or follows from those before it, and has no coefficient. Leave it out."));
                }
                else if (Math.Abs(step[j]) > 1e-4 * Math.Max(1, Math.Abs(beta[j])))
                {
                    findings.Add(new(
                        "SUR-0301", Severity.Warning, names[j],
                        "The likelihood goes on rising with this coefficient: all events lie at one end of the covariate. Coefficient and standard error are not to be read; join categories."));
                }
            }

            if (iterations == MostIterations && !findings.Exists(f => f.Code == "SUR-0301"))
            {
                findings.Add(new("SUR-0302", Severity.Warning, "", "The model did not settle. Bring the covariates to a similar scale, or leave some out."));
            }
        }

        CoxFit Answer(double[] beta, CoxPoint here, double start, SymmetricMatrix information, CoxTest score, int iterations)
        {
            var scaled = information.Inverse();
            var covariance = new double[_terms, _terms];
            var wald = 0.0;
            for (var i = 0; i < _terms; i++)
            {
                for (var j = 0; j < _terms; j++)
                {
                    wald += beta[i] * here.Information[i, j] * beta[j];
                    covariance[i, j] = scaled[i, j] / (rows.Scale[i] * rows.Scale[j]);
                }
            }

            var terms = names.Select((name, j) => information.IsRedundant(j)
                ? new CoxTerm(name, double.NaN, double.NaN)
                : new CoxTerm(name, beta[j] / rows.Scale[j], Math.Sqrt(covariance[j, j])));
            return new(
                [.. terms], rows.Count, rows.Events, start, here.Value, new(2 * (here.Value - start), information.Rank), new(wald, information.Rank), score,
                iterations, covariance, findings);
        }

        static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
    }
}
