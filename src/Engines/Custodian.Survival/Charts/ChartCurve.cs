namespace Custodian.Survival;

/// <summary>One line of a chart: a value that stays until the next time.</summary>
/// <param name="Start">The value before the first time: 1 for survival, 0 for incidence.</param>
/// <param name="AtRisk">How many are at risk at a time.</param>
public sealed record ChartCurve(string Name, double Start, double[] Time, double[] Value, double[] Lower, double[] Upper, Func<double, int> AtRisk)
{
    /// <summary>A survival curve as a line.</summary>
    public static ChartCurve Of(SurvivalCurve curve) => new(curve.Group, 1, curve.Time, curve.Survival, curve.Lower, curve.Upper, curve.AtRiskAt);

    /// <summary>A cumulative incidence as a line.</summary>
    public static ChartCurve Of(IncidenceCurve curve, string name) => new(name, 0, curve.Time, curve.Share, curve.Lower, curve.Upper, time =>
    {
        var found = Array.BinarySearch(curve.Time, time);
        var row = found >= 0 ? found : ~found;
        return row < curve.AtRisk.Length ? curve.AtRisk[row] : 0;
    });
}

/// <summary>The words of a chart.</summary>
/// <param name="Summary">What a reader who cannot see the chart should know.</param>
public sealed record ChartText(string Title, string Summary, string TimeAxis, string ValueAxis);
