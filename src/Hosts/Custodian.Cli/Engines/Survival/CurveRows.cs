using System.Globalization;
using Custodian.Survival;

namespace Custodian.Cli.Engines.Survival;

/// <summary>Curves and life tables as lines for people and as rows for programs.</summary>
static class CurveRows
{
    /// <summary>Without times asked for, a printed table has about so many rows.</summary>
    const int PrintedRows = 12;

    public static void Print(SurvivalCurve curve, IReadOnlyList<double> at, string measure)
    {
        var median = curve.Quantile(0.5);
        Say($"{curve.Group}: {curve.People} people, {curve.Events.Sum()} events, median {Number(median.Time)} ({Number(median.Lower)} to {Number(median.Upper)})");
        Say($"{"time",10} {"at risk",9} {measure.ToLowerInvariant(),18} {"standard error",15} {"lower",9} {"upper",9}");
        foreach (var time in Times(curve.Time, at))
        {
            var row = curve.RowAt(time);
            Say(row < 0
                ? (FormattableString)$"{time,10:0.###} {curve.AtRiskAt(time),9} {1.0,18:0.00000} {0.0,15:0.00000} {1.0,9:0.00000} {1.0,9:0.00000}"
                : $"{time,10:0.###} {curve.AtRiskAt(time),9} {curve.Survival[row],18:0.00000} {Five(curve.StandardError[row]),15} {Five(curve.Lower[row]),9} {Five(curve.Upper[row]),9}");
        }

        Say($"");
    }

    public static void Print(IncidenceCurve curve, string cause, IReadOnlyList<double> at)
    {
        Say($"{curve.Group}, {cause}");
        Say($"{"time",10} {"incidence",10} {"standard error",15} {"lower",9} {"upper",9}");
        foreach (var time in Times(curve.Time, at))
        {
            var row = RowAt(curve.Time, time);
            Say(row < 0
                ? (FormattableString)$"{time,10:0.###} {0.0,10:0.00000} {0.0,15:0.00000} {0.0,9:0.00000} {0.0,9:0.00000}"
                : $"{time,10:0.###} {curve.Share[row],10:0.00000} {Five(curve.StandardError[row]),15} {Five(curve.Lower[row]),9} {Five(curve.Upper[row]),9}");
        }

        Say($"");
    }

    public static void Print(string group, IReadOnlyList<LifeTableInterval> intervals)
    {
        Say($"{group}");
        Say($"{"from",8} {"to",8} {"alive",9} {"died",9} {"withdrawn",10} {"effective",11} {"interval",9} {"cumulative",11} {"standard error",15}");
        foreach (var i in intervals)
        {
            Say($"{i.From,8:0.##} {i.To,8:0.##} {i.Alive,9} {i.Died,9} {i.Withdrawn,10} {i.Effective,11:0.0} {Five(i.Survival),9} {Five(i.Cumulative),11} {Five(i.StandardError),15}");
        }

        Say($"");
    }

    public static object Json(SurvivalCurve curve, IReadOnlyList<double> at)
    {
        var median = curve.Quantile(0.5);
        return new
        {
            curve.Group, curve.People, Events = curve.Events.Sum(), Median = Finite(median.Time), MedianLower = Finite(median.Lower), MedianUpper = Finite(median.Upper),
            Rows = Rows(curve.Time, at).Select(x => x.Row < 0
                ? new { x.Time, AtRisk = curve.AtRiskAt(x.Time), Events = 0, Censored = 0, Survival = (double?)1, StandardError = (double?)0, Lower = (double?)1, Upper = (double?)1 }
                : new
                {
                    x.Time, AtRisk = curve.AtRiskAt(x.Time), Events = curve.Events[x.Row], Censored = curve.Censored[x.Row], Survival = Finite(curve.Survival[x.Row]),
                    StandardError = Finite(curve.StandardError[x.Row]), Lower = Finite(curve.Lower[x.Row]), Upper = Finite(curve.Upper[x.Row]),
                }),
        };
    }

    public static object Json(IncidenceCurve curve, string cause, IReadOnlyList<double> at) => new
    {
        curve.Group, Cause = cause,
        Rows = Rows(curve.Time, at).Where(x => x.Row >= 0).Select(x => new
        {
            x.Time, Incidence = curve.Share[x.Row], StandardError = Finite(curve.StandardError[x.Row]), Lower = Finite(curve.Lower[x.Row]), Upper = Finite(curve.Upper[x.Row]),
        }),
    };

    public static object Json(LifeTableInterval i) => new
    {
        i.From, i.To, i.Alive, i.Died, i.Withdrawn, i.Effective, Survival = Finite(i.Survival), Cumulative = Finite(i.Cumulative), StandardError = Finite(i.StandardError),
    };

    /// <summary>JSON has no number for what does not exist.</summary>
    public static double? Finite(double value) => double.IsFinite(value) ? value : null;

    static IEnumerable<(double Time, int Row)> Rows(double[] times, IReadOnlyList<double> at) =>
        at.Count > 0 ? at.Select(t => (t, RowAt(times, t))) : times.Select((t, row) => (t, row));

    static int RowAt(double[] times, double time)
    {
        var found = Array.BinarySearch(times, time);
        return found >= 0 ? found : ~found - 1;
    }

    static IEnumerable<double> Times(double[] times, IReadOnlyList<double> at) =>
        at.Count > 0 ? at : times.Where((_, row) => row % Math.Max(1, times.Length / PrintedRows) == 0 || row == times.Length - 1);

    static string Number(double value) => double.IsFinite(value) ? value.ToString("0.###", CultureInfo.InvariantCulture) : "not reached";

    static string Five(double value) => double.IsFinite(value) ? value.ToString("0.00000", CultureInfo.InvariantCulture) : "-";

    static void Say(FormattableString line) => Terminal.Say(line.ToString(CultureInfo.InvariantCulture));
}
