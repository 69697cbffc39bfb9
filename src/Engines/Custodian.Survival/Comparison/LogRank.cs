using Custodian.Kernel;
using Custodian.Survival.Curves;
using Custodian.Survival.Distributions;
using Custodian.Survival.Regression;

namespace Custodian.Survival;

/// <summary>Whether groups differ in survival.</summary>
/// <param name="People">People in each group.</param>
/// <param name="Observed">Events in each group, weighted.</param>
/// <param name="Expected">Events expected in each group if the groups were alike, weighted.</param>
/// <param name="P">The probability of such a difference among groups that are alike; not a number where nothing can be compared.</param>
public sealed record LogRankTest(
    IReadOnlyList<string> Groups, int[] People, double[] Observed, double[] Expected, double ChiSquared, int Freedom, double P, IReadOnlyList<Finding> Findings);

/// <summary>
/// The log-rank test of any number of groups, stratified where the follow-up has strata (N. Mantel 1966; R. Peto, J. Peto 1972), and the G-rho family around it
/// (D. P. Harrington, T. R. Fleming, Biometrika 1982).
/// </summary>
public static class LogRank
{
    /// <param name="rho">0 = log-rank; 1 = Peto and Peto's Wilcoxon, which weighs early differences more.</param>
    public static LogRankTest Test(FollowUp followUp, double rho = 0)
    {
        var groups = followUp.GroupNames.Count;
        var sums = new Sums(groups, rho);
        foreach (var stratum in Strata(followUp))
        {
            sums.Add(stratum);
        }

        return sums.Answer(followUp);
    }

    /// <summary>The tables of each stratum, one a group.</summary>
    static IEnumerable<ArraySegment<EventTable>> Strata(FollowUp followUp)
    {
        var groups = followUp.GroupNames.Count;
        if (followUp.Stratum is not { } stratum)
        {
            return [EventTable.OfGroups(followUp)];
        }

        var strata = stratum.Length == 0 ? 1 : stratum.Max() + 1;
        var cells = stratum.Select((s, i) => (s * groups) + (followUp.Group?[i] ?? 0)).ToArray();
        var tables = EventTable.Of(followUp, cells, strata * groups);
        return Enumerable.Range(0, strata).Select(s => new ArraySegment<EventTable>(tables, s * groups, groups));
    }

    sealed class Sums(int groups, double rho)
    {
        readonly int[] _people = new int[groups];
        readonly double[] _observed = new double[groups];
        readonly double[] _expected = new double[groups];
        readonly double[,] _variance = new double[groups, groups];

        public void Add(ArraySegment<EventTable> tables)
        {
            var walks = tables.Select(t => t.Risk()).ToArray();
            var atRisk = new double[groups];
            var survival = 1.0;
            for (var g = 0; g < groups; g++)
            {
                _people[g] += tables[g].People;
            }

            foreach (var time in tables.SelectMany(EventTimes).Distinct().Order())
            {
                var (n, d) = (0.0, 0.0);
                var weight = rho == 0 ? 1 : Math.Pow(survival, rho);
                for (var g = 0; g < groups; g++)
                {
                    n += atRisk[g] = walks[g].AtRisk(time);
                    var events = walks[g].EventsAt(time);
                    d += events;
                    _observed[g] += weight * events;
                }

                AddTime(n, d, weight, atRisk);
                survival *= (n - d) / n;
            }
        }

        static IEnumerable<double> EventTimes(EventTable table) => table.Time.Where((_, row) => table.Events[row] > 0);

        /// <summary>The hypergeometric mean and variance of the events of one time.</summary>
        void AddTime(double n, double d, double weight, double[] atRisk)
        {
            var spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
            for (var g = 0; g < groups; g++)
            {
                var share = atRisk[g] / n;
                _expected[g] += weight * d * share;
                for (var h = 0; h <= g; h++)
                {
                    _variance[g, h] += spread * share * ((g == h ? 1 : 0) - (atRisk[h] / n));
                }
            }
        }

        public LogRankTest Answer(FollowUp followUp)
        {
            // Groups in which no event is expected say nothing; of the others one follows from the rest.
            var used = Enumerable.Range(0, groups).Where(g => _expected[g] > 0).Skip(1).ToArray();
            var findings = new List<Finding>(followUp.Findings);
            if (used.Length == 0)
            {
                findings.Add(new("SUR-0203", Severity.Warning, "", "There is only one group with anybody at risk, so there is nothing to compare. Name a column with two groups or more."));
                return new(followUp.GroupNames, _people, _observed, _expected, double.NaN, 0, double.NaN, findings);
            }

            var variance = new double[used.Length, used.Length];
            for (var i = 0; i < used.Length; i++)
            {
                for (var j = 0; j < used.Length; j++)
                {
                    variance[i, j] = _variance[Math.Max(used[i], used[j]), Math.Min(used[i], used[j])];
                }
            }

            var excess = Array.ConvertAll(used, g => _observed[g] - _expected[g]);
            var chiSquared = new SymmetricMatrix(variance).Solve(excess).Zip(excess, (a, b) => a * b).Sum();
            return new(followUp.GroupNames, _people, _observed, _expected, chiSquared, used.Length, ChiSquared.Upper(chiSquared, used.Length), findings);
        }
    }
}
