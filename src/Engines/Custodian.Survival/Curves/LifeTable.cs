using Custodian.Survival.Curves;

namespace Custodian.Survival;

/// <summary>One interval of an actuarial life table, from <paramref name="From"/> up to but not with <paramref name="To"/>.</summary>
/// <param name="Effective">Alive at the start less half of those withdrawn.</param>
/// <param name="Survival">Of the interval.</param>
/// <param name="StandardError">Greenwood's, of <paramref name="Cumulative"/>.</param>
public sealed record LifeTableInterval(
    double From, double To, int Alive, int Died, int Withdrawn, double Effective, double Survival, double Cumulative, double StandardError);

/// <summary>The actuarial method (S. J. Cutler, F. Ederer, J Chronic Dis 1958), as SEER tabulates survival.</summary>
public static class LifeTable
{
    /// <summary>The intervals between ascending limits, for each group.</summary>
    /// <exception cref="ArgumentException">Somebody enters late: the actuarial method has no place for that.</exception>
    public static IReadOnlyList<IReadOnlyList<LifeTableInterval>> Estimate(FollowUp followUp, IReadOnlyList<double> limits) => followUp.Entry is null
        ? [.. EventTable.OfGroups(followUp).Select(t => Intervals(t, limits))]
        : throw new ArgumentException("The actuarial method follows everybody from the start.", nameof(followUp));

    static List<LifeTableInterval> Intervals(EventTable table, IReadOnlyList<double> limits)
    {
        var intervals = new List<LifeTableInterval>();
        var walk = table.Risk();
        var (cumulative, greenwood, row) = (1.0, 0.0, 0);
        for (var k = 0; k + 1 < limits.Count; k++)
        {
            while (row < table.Time.Length && table.Time[row] < limits[k])
            {
                row++;
            }

            var (died, withdrawn) = (0, 0);
            for (; row < table.Time.Length && table.Time[row] < limits[k + 1]; row++)
            {
                died += table.Events[row];
                withdrawn += table.Censored[row];
            }

            var alive = walk.AtRisk(limits[k]);
            var effective = alive - (withdrawn / 2.0);
            var survival = effective > 0 ? 1 - (died / effective) : double.NaN;
            cumulative *= survival;
            greenwood += died > 0 ? died / (effective * (effective - died)) : 0;
            intervals.Add(new(limits[k], limits[k + 1], alive, died, withdrawn, effective, survival, cumulative, cumulative * Math.Sqrt(greenwood)));
        }

        return intervals;
    }
}
