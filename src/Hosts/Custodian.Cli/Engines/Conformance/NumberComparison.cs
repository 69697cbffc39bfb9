using System.Globalization;

namespace Custodian.Cli.Engines.Conformance;

/// <summary>Compares numbers as printed in a case file with those computed, by relative difference, and remembers the largest.</summary>
sealed class NumberComparison
{
    /// <summary>The largest relative difference of two numbers so far; null before the first.</summary>
    public double? Largest { get; private set; }

    /// <summary>Nothing when they agree. A blank, NA or NaN is no number, on both sides.</summary>
    public IEnumerable<(string Field, string Expected, string Got)> Differences(string field, string expected, double got, double tolerance)
    {
        var wanted = double.TryParse(expected, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
        if (double.IsNaN(wanted) || double.IsNaN(got))
        {
            return double.IsNaN(wanted) && double.IsNaN(got) ? [] : [(field, expected, Printed(got))];
        }

        // Nothing but a zero is near a zero, nothing but the infinite near the infinite; such a difference is told and has no size.
        var difference = got == wanted ? 0 : Math.Abs(got - wanted) / Math.Abs(wanted);
        Largest = Math.Max(Largest ?? 0, double.IsFinite(difference) ? difference : 0);
        return difference <= tolerance ? [] : [(field, expected, Printed(got))];
    }

    static string Printed(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
