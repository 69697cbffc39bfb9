using System.Globalization;
using Custodian.Survival;

namespace Custodian.Cli.Engines.Survival;

/// <summary>A fitted model as lines for people and as one object for programs.</summary>
static class CoxRows
{
    public static void Print(CoxFit fit, double confidence)
    {
        Say($"{fit.People} people, {fit.Events} events, log-likelihood {fit.NullLogLikelihood:0.0000} to {fit.LogLikelihood:0.0000}, {fit.Iterations} iterations");
        Say($"{"covariate",-24} {"coefficient",12} {"hazard ratio",13} {"standard error",15} {"lower",9} {"upper",9} {"z",8} {"p",10}");
        foreach (var term in fit.Terms)
        {
            var (lower, upper) = term.Interval(confidence);
            Say($"{term.Name,-24} {term.Coefficient,12:0.000000} {term.HazardRatio,13:0.0000} {term.StandardError,15:0.000000} {lower,9:0.0000} {upper,9:0.0000} {term.Z,8:0.000} {term.P,10:0.00E+00}");
        }

        foreach (var (name, test) in Tests(fit))
        {
            Say($"{name}: {test.Statistic:0.0000}, {test.Freedom} degrees of freedom, p {test.P:0.00E+00}");
        }
    }

    public static object Json(CoxFit fit, double confidence) => new
    {
        Method = "cox", fit.People, fit.Events, fit.NullLogLikelihood, fit.LogLikelihood, fit.Iterations,
        Terms = fit.Terms.Select(t => new
        {
            t.Name, Coefficient = CurveRows.Finite(t.Coefficient), HazardRatio = CurveRows.Finite(t.HazardRatio), StandardError = CurveRows.Finite(t.StandardError),
            Lower = CurveRows.Finite(t.Interval(confidence).Lower), Upper = CurveRows.Finite(t.Interval(confidence).Upper), Z = CurveRows.Finite(t.Z), P = CurveRows.Finite(t.P),
        }),
        Tests = Tests(fit).Select(t => new { t.Name, Statistic = CurveRows.Finite(t.Test.Statistic), t.Test.Freedom, P = CurveRows.Finite(t.Test.P) }),
        fit.Findings,
    };

    static IEnumerable<(string Name, CoxTest Test)> Tests(CoxFit fit) => [("Likelihood ratio", fit.LikelihoodRatio), ("Wald", fit.Wald), ("Score", fit.Score)];

    static void Say(FormattableString line) => Terminal.Say(line.ToString(CultureInfo.InvariantCulture));
}
