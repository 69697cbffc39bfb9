using System.Globalization;

namespace Custodian.Cli.Engines.Conformance;

/// <summary>Compares numbers as printed in a case file with those computed, by relative difference.</summary>
static class NumberComparison
{
    /// <summary>Nothing when they agree. A blank, NA or NaN is no number, on both sides.</summary>
    public static IEnumerable<(string Field, string Expected, string Got)> Differences(string field, string expected, double got, double tolerance)
    {
        var wanted = double.TryParse(expected, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
        var agrees = double.IsNaN(wanted) || double.IsNaN(got) ? double.IsNaN(wanted) && double.IsNaN(got) : Math.Abs(got - wanted) <= tolerance * Math.Abs(wanted) || got == wanted;
        return agrees ? [] : [(field, expected, got.ToString("R", CultureInfo.InvariantCulture))];
    }
}
