using Custodian.Survival.Distributions;

namespace Custodian.Survival;

/// <summary>How survival is freed from other causes of death.</summary>
public enum RelativeMethod
{
    /// <summary>Net survival by inverse weighting with expected survival (M. Pohar Perme, J. Stare, J. Estève, Biometrics 2012).</summary>
    PoharPerme,

    /// <summary>Expected survival of all patients from the start, dead or not (F. Ederer, L. Axtell, S. Cutler 1961).</summary>
    EdererOne,

    /// <summary>Expected hazard of the patients still at risk (F. Ederer, H. Heise 1959).</summary>
    EdererTwo,

    /// <summary>As Ederer I, but patients count only as long as they could have been followed (T. Hakulinen, Biometrics 1982).</summary>
    Hakulinen,
}

/// <summary>How Pohar Perme's population hazard is taken between two times at which somebody dies or leaves.</summary>
public enum PopulationIntegral
{
    /// <summary>In each step the weighted mean over all steps since the last time, as the R package relsurv does, with which others are compared.</summary>
    MeanSinceLastTime,

    /// <summary>In each step the weighted mean of that step, as the estimator is published.</summary>
    EachStep,
}

/// <summary>How relative survival is estimated.</summary>
public sealed record RelativeOptions(RelativeMethod Method)
{
    public Bounds Bounds { get; init; } = new(BoundScale.Log);

    /// <summary>Steps in days by which population hazards are taken between events; each step has the hazard of its beginning.</summary>
    public double Step { get; init; } = 1;

    /// <summary>For Pohar Perme. The two differ by some 0.003 % at five years and 0.03 % at ten, where times are sparse by more.</summary>
    public PopulationIntegral Integral { get; init; }

    /// <summary>Further times, so that the estimate stands at them (Pohar Perme and Ederer II move between events).</summary>
    public IReadOnlyList<double> Times { get; init; } = [];

    /// <summary>For Hakulinen: the day up to which the dead could have been followed; null = the last day anybody was.</summary>
    public DateOnly? Closing { get; init; }
}

/// <summary>Relative and net survival against a population life table.</summary>
public static class RelativeSurvival
{
    /// <summary>
    /// One curve a group. Survival can exceed 1; its standard error is survival times the root of Σ d/n² (weighted for Pohar Perme), the bounds on the scale asked for.
    /// </summary>
    public static IReadOnlyList<SurvivalCurve> Estimate(RelativeCohort cohort, RelativeOptions options)
    {
        var closing = options.Closing?.DayNumber ?? cohort.Members.Select(m => m.StartDay + m.Time).DefaultIfEmpty().Max();
        return [.. cohort.GroupNames.Select((name, g) =>
        {
            RelativeMember[] members = [.. cohort.Members.Where(m => m.Group == g)];
            var increments = options.Method switch
            {
                RelativeMethod.PoharPerme or RelativeMethod.EdererTwo => WeightedHazards.Of(cohort.Table, members, options),
                _ => new ObservedAndExpected(cohort.Table, members, options.Method, closing).Increments(),
            };
            return Curve(name, members.Length, increments, options.Bounds);
        })];
    }

    static SurvivalCurve Curve(string group, int people, RelativeIncrements increments, Bounds bounds)
    {
        var rows = increments.Counts.Time.Length;
        var curve = new SurvivalCurve
        {
            Group = group, People = people, Time = increments.Counts.Time, AtRisk = increments.Counts.AtRisk, Events = increments.Counts.Events, Censored = increments.Counts.Censored,
            Survival = new double[rows], StandardError = new double[rows], Lower = new double[rows], Upper = new double[rows],
        };
        var factor = NormalDistribution.Factor(bounds.Confidence);
        var (product, variance) = (1.0, 0.0);
        for (var r = 0; r < rows; r++)
        {
            product *= 1 - increments.Hazard[r];
            variance += increments.Variance[r];
            var relative = Math.Sqrt(variance);
            curve.Survival[r] = product / increments.Population[r];
            curve.StandardError[r] = curve.Survival[r] * relative;
            (curve.Lower[r], curve.Upper[r]) = bounds.OfRatio(curve.Survival[r], relative, factor);
        }

        return curve;
    }
}
