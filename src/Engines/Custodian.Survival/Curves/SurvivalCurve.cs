namespace Custodian.Survival;

/// <summary>A survival estimate as columns, one row a distinct time. Between two rows the estimate stays as it was at the earlier.</summary>
public sealed record SurvivalCurve
{
    const double Tie = 1.4901161193847656e-8;

    public required string Group { get; init; }

    /// <summary>Number of people at the start, late entrants included.</summary>
    public required int People { get; init; }

    public required double[] Time { get; init; }

    /// <summary>Under observation just before the time.</summary>
    public required int[] AtRisk { get; init; }

    public required int[] Events { get; init; }

    public required int[] Censored { get; init; }

    public required double[] Survival { get; init; }

    /// <summary>Standard error of <see cref="Survival"/>; not a number where survival is 0.</summary>
    public required double[] StandardError { get; init; }

    public required double[] Lower { get; init; }

    public required double[] Upper { get; init; }

    /// <summary>The row in force at a time, or -1 before the first.</summary>
    public int RowAt(double time)
    {
        var found = Array.BinarySearch(Time, time);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>At risk just before any time: those of the next row.</summary>
    public int AtRiskAt(double time)
    {
        var found = Array.BinarySearch(Time, time);
        var row = found >= 0 ? found : ~found;
        return row < AtRisk.Length ? AtRisk[row] : 0;
    }

    /// <summary>
    /// The time by which the share <paramref name="p"/> has had the event: 0.5 for the median, with the bounds that the curve's bounds give. Where the curve is flat
    /// at just that share it is the middle of the flat part; where the curve does not come so low it is not a number.
    /// </summary>
    public (double Time, double Lower, double Upper) Quantile(double p) => (Crossing(Survival, p), Crossing(Lower, p), Crossing(Upper, p));

    double Crossing(double[] values, double p)
    {
        var reached = Array.FindIndex(values, v => 1 - v + Tie >= p);
        if (reached < 0)
        {
            return double.NaN;
        }

        var passed = Array.FindIndex(values, v => 1 - v - Tie >= p);
        return (Time[reached] + (passed >= 0 ? Time[passed] : Time[^1])) / 2;
    }
}
