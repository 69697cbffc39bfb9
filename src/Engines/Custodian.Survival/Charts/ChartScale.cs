namespace Custodian.Survival.Charts;

/// <summary>Where values stand on the page, and round numbers to mark.</summary>
sealed record ChartScale(double LastTime, double GreatestValue)
{
    public const double Left = 70;
    public const double Right = 690;
    public const double Top = 56;
    public const double Bottom = 356;

    public double X(double time) => Left + ((Right - Left) * time / LastTime);

    public double Y(double value) => Bottom - ((Bottom - Top) * Math.Clamp(value, 0, GreatestValue) / GreatestValue);

    public static ChartScale Of(IReadOnlyList<ChartCurve> curves)
    {
        var last = curves.SelectMany(c => c.Time.TakeLast(1)).DefaultIfEmpty(1).Max();
        var greatest = curves.SelectMany(c => c.Value).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        return new(last > 0 ? last : 1, greatest > 1 ? Math.Min(2, greatest) : 1);
    }

    /// <summary>0 and the multiples of 1, 2 or 5 times a power of ten, five or so of them.</summary>
    public static IEnumerable<double> Marks(double last)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(last / 5)));
        var step = power * (last / 5 / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        for (var i = 0; i * step <= last * (1 + 1e-9); i++)
        {
            yield return i * step;
        }
    }
}
