using Custodian.Survival.Curves;
using Custodian.Survival.Distributions;

namespace Custodian.Survival;

/// <summary>Product-limit estimate with Greenwood's variance (E. L. Kaplan, P. Meier, JASA 1958; M. Greenwood 1926).</summary>
public static class KaplanMeier
{
    /// <summary>One curve a group, in the order of the group names; groups without people have no rows. Every status above 0 is the event.</summary>
    public static IReadOnlyList<SurvivalCurve> Estimate(FollowUp followUp, Bounds bounds)
    {
        var tables = EventTable.OfGroups(followUp);
        return [.. tables.Select((t, g) => Curve(t, followUp.GroupNames[g], bounds))];
    }

    static SurvivalCurve Curve(EventTable table, string group, Bounds bounds)
    {
        var rows = table.Time.Length;
        var curve = new SurvivalCurve
        {
            Group = group, People = table.People, Time = table.Time, Events = table.Events, Censored = table.Censored,
            AtRisk = new int[rows], Survival = new double[rows], StandardError = new double[rows], Lower = new double[rows], Upper = new double[rows],
        };
        var factor = NormalDistribution.Factor(bounds.Confidence);
        var walk = table.Risk();
        var (survival, greenwood) = (1.0, 0.0);
        for (var r = 0; r < rows; r++)
        {
            double n = curve.AtRisk[r] = walk.AtRisk(table.Time[r]);
            double d = table.Events[r];
            survival *= (n - d) / n;
            greenwood += d > 0 ? d / (n * (n - d)) : 0;
            var relative = Math.Sqrt(greenwood);
            curve.Survival[r] = survival;
            curve.StandardError[r] = survival * relative;
            (curve.Lower[r], curve.Upper[r]) = bounds.Of(survival, relative, factor);
        }

        return curve;
    }
}
