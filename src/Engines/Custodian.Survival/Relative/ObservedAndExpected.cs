namespace Custodian.Survival;

/// <summary>Observed survival over the expected survival of comparable people: Ederer I and Hakulinen. The expected hazard is exact in every cell of the table.</summary>
sealed class ObservedAndExpected(RateTable table, RelativeMember[] members, RelativeMethod method, double closing)
{
    readonly RiskCounts _counts = RiskCounts.Of(members, method == RelativeMethod.Hakulinen ? Potential(members, closing) : []);

    public RelativeIncrements Increments()
    {
        var rows = _counts.Time.Length;
        var (hazard, variance) = (new double[rows], new double[rows]);
        for (var row = 0; row < rows; row++)
        {
            double n = _counts.AtRisk[row], d = _counts.Events[row];
            (hazard[row], variance[row]) = n > 0 ? (d / n, d / (n * n)) : (0, 0);
        }

        return new(_counts, hazard, variance, method == RelativeMethod.Hakulinen ? WhileFollowed() : FromTheStart());
    }

    static IEnumerable<double> Potential(RelativeMember[] members, double closing) => members.Where(m => m.Died).Select(m => closing - m.StartDay);

    /// <summary>Mean expected survival of everybody.</summary>
    double[] FromTheStart()
    {
        var sum = new double[_counts.Time.Length];
        foreach (var member in members)
        {
            var survival = new Survivor(table, member);
            for (var row = 0; row < sum.Length; row++)
            {
                survival.Until(_counts.Time[row]);
                sum[row] += survival.Share;
            }
        }

        return Array.ConvertAll(sum, s => s / members.Length);
    }

    /// <summary>Expected hazard, weighted by expected survival, of those who are or could have been followed.</summary>
    double[] WhileFollowed()
    {
        var rows = _counts.Time.Length;
        var (share, hazard) = (new double[rows], new double[rows]);
        foreach (var member in members)
        {
            var survival = new Survivor(table, member);
            var potential = member.Died ? closing - member.StartDay : member.Time;
            for (var row = 0; row < rows && _counts.Time[row] <= potential; row++)
            {
                var added = survival.Until(_counts.Time[row]);
                if (_counts.Time[row] > member.Entry || member.Entry == 0)
                {
                    share[row] += survival.Share;
                    hazard[row] += added * survival.Share;
                }
            }
        }

        var population = new double[rows];
        var sum = 0.0;
        for (var row = 0; row < rows; row++)
        {
            sum += share[row] > 0 ? hazard[row] / share[row] : 0;
            population[row] = Math.Exp(-sum);
        }

        return population;
    }

    /// <summary>A person of the population as old, from time to time.</summary>
    struct Survivor(RateTable table, RelativeMember member)
    {
        RateWalk _walk = table.Walk(member.Position);
        double _lastAdded;
        double _lastFactor = 1;

        public double Share { get; private set; } = 1;

        public double Until(double time)
        {
            var added = _walk.Until(time);
            if (added != _lastAdded)
            {
                (_lastAdded, _lastFactor) = (added, Math.Exp(-added));
            }

            Share *= _lastFactor;
            return added;
        }
    }
}
