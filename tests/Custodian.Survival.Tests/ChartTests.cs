using System.Xml.Linq;

namespace Custodian.Survival.Tests;

public class ChartTests
{
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_chart_names_itself_its_axes_and_its_curves()
    {
        var curves = KaplanMeier.Estimate(Cohorts.Grouped([1, 2, 3, 4, 5, 6], [1, 1, 0, 1, 1, 1], ["a<b", "c", "a<b", "c", "a<b", "c"]), new(BoundScale.Log));

        var chart = XDocument.Parse(CurveChart.Draw([.. curves.Select(ChartCurve.Of)], new("Survival & more", "Two groups.", "Days", "Survival"))).Root!;

        Assert.Equal("img", chart.Attribute("role")?.Value);
        Assert.Equal("Survival & more", chart.Element(Svg + "title")?.Value);
        Assert.Equal("Two groups.", chart.Element(Svg + "desc")?.Value);
        var words = chart.Descendants(Svg + "text").Select(t => t.Value).ToArray();
        Assert.Contains("Days", words);
        Assert.Contains("a<b", words);
        Assert.Contains("At risk", words);
        Assert.Equal(2, chart.Descendants(Svg + "path").Count(p => p.Attribute("class")!.Value.StartsWith("band", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nobody_makes_an_empty_chart() =>
        Assert.NotNull(XDocument.Parse(CurveChart.Draw([], new("Survival", "Nobody.", "Days", "Survival"))).Root);
}
