using System.Globalization;
using System.Security;
using System.Text;
using Custodian.Survival.Charts;

namespace Custodian.Survival;

/// <summary>
/// Step curves with confidence bands, legend and numbers at risk, as one SVG that stands alone: light and dark by the reader's setting, curves told apart by dashes
/// as well as by colour, with title and description for those who do not see it.
/// </summary>
public static class CurveChart
{
    const int Kinds = 6;

    const string Style = """
        <style>
        text{font:12px system-ui,sans-serif;fill:#16191d}.title{font-size:15px;font-weight:600}.small{font-size:11px}
        .page{fill:#fff}.axis{stroke:#59616a;fill:none}.grid{stroke:#dfe3e7;fill:none}.line{fill:none;stroke-width:2}.band{stroke:none;fill-opacity:.16}
        .l0{stroke:#0b5cad}.b0{fill:#0b5cad}.l1{stroke:#b3450a;stroke-dasharray:8 3}.b1{fill:#b3450a}.l2{stroke:#1d6b34;stroke-dasharray:2 3}.b2{fill:#1d6b34}
        .l3{stroke:#8a2a86;stroke-dasharray:8 3 2 3}.b3{fill:#8a2a86}.l4{stroke:#7d5a00;stroke-dasharray:12 4}.b4{fill:#7d5a00}.l5{stroke:#0b5f70;stroke-dasharray:4 2}.b5{fill:#0b5f70}
        @media(prefers-color-scheme:dark){text{fill:#eceff2}.page{fill:#16191d}.axis{stroke:#97a1ab}.grid{stroke:#2b3036}.band{fill-opacity:.22}
        .l0{stroke:#7ab8ff}.b0{fill:#7ab8ff}.l1{stroke:#ffa36b}.b1{fill:#ffa36b}.l2{stroke:#7ddc95}.b2{fill:#7ddc95}
        .l3{stroke:#e39be0}.b3{fill:#e39be0}.l4{stroke:#f3c25f}.b4{fill:#f3c25f}.l5{stroke:#74d3e3}.b5{fill:#74d3e3}}
        </style>
        """;

    /// <summary>Draws the curves; beyond six, kinds of line repeat.</summary>
    public static string Draw(IReadOnlyList<ChartCurve> curves, ChartText text)
    {
        var scale = ChartScale.Of(curves);
        var height = ChartScale.Bottom + 88 + (18 * curves.Count) + (18 * curves.Count);
        var svg = new StringBuilder();
        Put(svg, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 {height:0}" role="img" aria-labelledby="t d">""");
        Put(svg, $"""<title id="t">{Safe(text.Title)}</title>""");
        Put(svg, $"""<desc id="d">{Safe(text.Summary)}</desc>""");
        svg.Append(Style).Append('\n');
        Put(svg, $"""<rect class="page" width="720" height="{height:0}"/>""");
        Put(svg, $"""<text class="title" x="{ChartScale.Left}" y="28">{Safe(text.Title)}</text>""");
        Axes(svg, scale, text);
        for (var i = 0; i < curves.Count; i++)
        {
            Curve(svg, scale, curves[i], i % Kinds);
        }

        AtRisk(svg, scale, curves);
        return svg.Append("</svg>\n").ToString();
    }

    static void Axes(StringBuilder svg, ChartScale scale, ChartText text)
    {
        foreach (var value in ChartScale.Marks(scale.GreatestValue))
        {
            var y = scale.Y(value);
            Put(svg, $"""<path class="grid" d="M{ChartScale.Left} {y:0.#}H{ChartScale.Right}"/><text x="{ChartScale.Left - 8}" y="{y + 4:0.#}" text-anchor="end">{value * 100:0.##} %</text>""");
        }

        foreach (var time in ChartScale.Marks(scale.LastTime))
        {
            var x = scale.X(time);
            Put(svg, $"""<path class="axis" d="M{x:0.#} {ChartScale.Bottom}v5"/><text x="{x:0.#}" y="{ChartScale.Bottom + 19}" text-anchor="middle">{time:0.######}</text>""");
        }

        var (middle, centre) = ((ChartScale.Left + ChartScale.Right) / 2, (ChartScale.Top + ChartScale.Bottom) / 2);
        Put(svg, $"""<path class="axis" d="M{ChartScale.Left} {ChartScale.Top}V{ChartScale.Bottom}H{ChartScale.Right}"/>""");
        Put(svg, $"""<text x="{middle:0.#}" y="{ChartScale.Bottom + 37}" text-anchor="middle">{Safe(text.TimeAxis)}</text>""");
        Put(svg, $"""<text transform="translate(18 {centre:0.#}) rotate(-90)" text-anchor="middle">{Safe(text.ValueAxis)}</text>""");
    }

    static void Curve(StringBuilder svg, ChartScale scale, ChartCurve curve, int kind)
    {
        int[] rows = [.. Enumerable.Range(0, curve.Time.Length).Where(r => double.IsFinite(curve.Lower[r]) && double.IsFinite(curve.Upper[r]))];
        var times = Array.ConvertAll(rows, r => curve.Time[r]);
        var upper = Steps(scale, times, Array.ConvertAll(rows, r => curve.Upper[r]), curve.Start);
        var lower = Steps(scale, times, Array.ConvertAll(rows, r => curve.Lower[r]), curve.Start);
        lower.Reverse();
        if (rows.Length > 0)
        {
            Put(svg, $"""<path class="band b{kind}" d="{Path(upper.Concat(lower))}Z"/>""");
        }

        Put(svg, $"""<path class="line l{kind}" d="{Path(Steps(scale, curve.Time, curve.Value, curve.Start))}"><title>{Safe(curve.Name)}</title></path>""");
    }

    /// <summary>The corners of the steps, to a tenth of a unit; those that fall together are drawn once.</summary>
    static List<(double X, double Y)> Steps(ChartScale scale, double[] time, double[] value, double start)
    {
        var corners = new List<(double X, double Y)> { (Tenth(scale.X(0)), Tenth(scale.Y(start))) };
        for (var r = 0; r < time.Length; r++)
        {
            if (!double.IsFinite(value[r]))
            {
                continue;
            }

            var (x, y) = (Tenth(scale.X(time[r])), Tenth(scale.Y(value[r])));
            if (y != corners[^1].Y || r == time.Length - 1)
            {
                corners.Add((x, corners[^1].Y));
                corners.Add((x, y));
            }
        }

        return corners;
    }

    static double Tenth(double value) => Math.Round(value, 1);

    static string Path(IEnumerable<(double X, double Y)> corners)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in corners)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{x} {y}");
        }

        return path.ToString();
    }

    /// <summary>The legend, and under it how many are at risk at each mark of the time axis.</summary>
    static void AtRisk(StringBuilder svg, ChartScale scale, IReadOnlyList<ChartCurve> curves)
    {
        var y = ChartScale.Bottom + 60;
        for (var i = 0; i < curves.Count; i++, y += 18)
        {
            Put(svg, $"""<path class="line l{i % Kinds}" d="M{ChartScale.Left} {y - 4}h36"/><text x="{ChartScale.Left + 44}" y="{y}">{Safe(curves[i].Name)}</text>""");
        }

        Put(svg, $"""<text class="small" x="12" y="{y}">At risk</text>""");
        for (var i = 0; i < curves.Count; i++)
        {
            var row = y + (18 * (i + 1));
            Put(svg, $"""<path class="line l{i % Kinds}" d="M12 {row - 4}h24"/>""");
            foreach (var time in ChartScale.Marks(scale.LastTime))
            {
                Put(svg, $"""<text class="small" x="{scale.X(time):0.#}" y="{row}" text-anchor="middle">{curves[i].AtRisk(time)}</text>""");
            }
        }
    }

    static string Safe(string text) => SecurityElement.Escape(text);

    static void Put(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
