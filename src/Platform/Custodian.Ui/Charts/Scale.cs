using System.Globalization;

namespace Custodian.Ui;

/// <summary>Maps values to picture coordinates with one decimal, the same in every culture.</summary>
readonly record struct Scale(double From, double To, double Start, double End)
{
    public double At(double value) => To.Equals(From) ? (Start + End) / 2 : Start + ((value - From) / (To - From) * (End - Start));

    public string Text(double value) => Number(At(value));

    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A line through evenly spaced values.</summary>
    public static string Path(IReadOnlyList<double> values, Scale x, Scale y) =>
        string.Join(' ', values.Select((value, index) => $"{(index == 0 ? 'M' : 'L')}{x.Text(index)} {y.Text(value)}"));

    /// <summary>Three to five round steps that cover the values.</summary>
    public static double[] Steps(double low, double high)
    {
        var rough = (high - low) / 4;
        if (rough <= 0)
        {
            return [low];
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        var first = Math.Floor(low / step);
        var last = Math.Ceiling(high / step);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(index => (first + index) * step)];
    }
}
