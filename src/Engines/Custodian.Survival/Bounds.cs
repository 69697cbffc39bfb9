namespace Custodian.Survival;

/// <summary>The scale on which a confidence interval is symmetric (Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data, 1.4).</summary>
public enum BoundScale
{
    Plain,
    Log,
    LogLog,
}

/// <summary>How confidence bounds are made.</summary>
/// <param name="Confidence">Between 0 and 1.</param>
public readonly record struct Bounds(BoundScale Scale, double Confidence = 0.95)
{
    /// <summary>The bounds of a proportion; not a number where the scale has none.</summary>
    /// <param name="relativeError">Standard error divided by the value: that of its logarithm.</param>
    /// <param name="factor">Standard errors to each side, <see cref="Distributions.NormalDistribution.Factor"/>.</param>
    public (double Lower, double Upper) Of(double value, double relativeError, double factor)
    {
        var step = factor * relativeError;
        switch (Scale)
        {
            case BoundScale.Plain:
                return (Math.Max(value - (step * value), 0), Math.Min(value + (step * value), 1));
            case BoundScale.Log:
                return value == 0 ? (double.NaN, double.NaN) : (value * Math.Exp(-step), Math.Min(value * Math.Exp(step), 1));
            default:
                var log = Math.Log(value);
                return value is 0 or 1 ? (double.NaN, double.NaN) : (Math.Exp(log * Math.Exp(-step / log)), Math.Exp(log * Math.Exp(step / log)));
        }
    }

    /// <summary>The bounds of a relative survival, which can exceed 1.</summary>
    public (double Lower, double Upper) OfRatio(double value, double relativeError, double factor)
    {
        var step = factor * relativeError;
        switch (Scale)
        {
            case BoundScale.Plain:
                return (value - (step * value), value + (step * value));
            case BoundScale.Log:
                return (value * Math.Exp(-step), value * Math.Exp(step));
            default:
                var log = Math.Log(value);
                return (Math.Exp(log * Math.Exp(-step / log)), Math.Exp(log * Math.Exp(step / log)));
        }
    }
}
