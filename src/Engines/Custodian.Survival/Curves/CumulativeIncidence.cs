using Custodian.Survival.Distributions;

namespace Custodian.Survival;

/// <summary>Share that has had one of several events by each time.</summary>
/// <param name="Cause">The status it counts.</param>
/// <param name="StandardError">Of <paramref name="Share"/>.</param>
public sealed record IncidenceCurve(string Group, int Cause, double[] Time, int[] AtRisk, double[] Share, double[] StandardError, double[] Lower, double[] Upper);

/// <summary>
/// Cumulative incidence under competing events: the estimate and variance of O. Aalen and S. Johansen (Scandinavian Journal of Statistics 1978), ties as R. J. Gray has
/// them (Annals of Statistics 1988).
/// </summary>
public static class CumulativeIncidence
{
    /// <summary>One curve for each group and status above 0, groups first.</summary>
    public static IReadOnlyList<IncidenceCurve> Estimate(FollowUp followUp, Bounds bounds)
    {
        var causes = followUp.Count == 0 ? 0 : followUp.Status.Max();
        var curves = new List<IncidenceCurve>();
        for (var group = 0; group < followUp.GroupNames.Count; group++)
        {
            var table = CauseTable.Of(followUp, group, causes);
            for (var cause = 1; cause <= causes; cause++)
            {
                curves.Add(Curve(table, followUp.GroupNames[group], cause, bounds));
            }
        }

        return curves;
    }

    static IncidenceCurve Curve(CauseTable table, string group, int cause, Bounds bounds)
    {
        var rows = table.Time.Length;
        var curve = new IncidenceCurve(group, cause, table.Time, table.AtRisk, new double[rows], new double[rows], new double[rows], new double[rows]);
        var factor = NormalDistribution.Factor(bounds.Confidence);
        var (survival, share) = (1.0, 0.0);
        var sums = default(AalenSums);
        for (var r = 0; r < rows; r++)
        {
            double n = table.AtRisk[r], all = table.AllEvents(r), own = table.Events(r, cause);
            share += survival * own / n;
            var after = survival * (n - all) / n;
            sums.Add(n, all - own, own, survival, after, share);
            survival = after;
            curve.Share[r] = share;
            curve.StandardError[r] = Math.Sqrt(Math.Max(0, sums.Variance(share)));
            var (low, high) = bounds.Of(1 - share, share < 1 ? curve.StandardError[r] / (1 - share) : 0, factor);
            (curve.Lower[r], curve.Upper[r]) = (1 - high, 1 - low);
        }

        return curve;
    }

    /// <summary>Sums from which the variance at every time follows without going back.</summary>
    struct AalenSums
    {
        double _one;
        double _two;
        double _three;

        /// <param name="before">Survival before the time.</param>
        /// <param name="after">Survival after it.</param>
        public void Add(double n, double others, double own, double before, double after, double share)
        {
            if (others > 0 && after > 0)
            {
                Add(share / after, 1 / after, Spread(n, others, before));
            }

            if (own > 0)
            {
                Add(after > 0 ? 1 + (share / after) : 1, after > 0 ? 1 / after : 0, Spread(n, own, before));
            }
        }

        public readonly double Variance(double share) => _one + (share * share * _three) - (2 * share * _two);

        /// <summary>Variance of one hazard, events of one time being drawn without putting back.</summary>
        static double Spread(double n, double events, double before) => before * before * events / (n * n) * (events > 1 ? 1 - ((events - 1) / (n - 1)) : 1);

        void Add(double a, double b, double spread)
        {
            _one += a * a * spread;
            _two += a * b * spread;
            _three += b * b * spread;
        }
    }
}
