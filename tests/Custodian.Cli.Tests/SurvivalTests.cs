using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Custodian.Cli.Tests;

public class SurvivalTests
{
    static readonly string[] People = ["id,days,state,arm", "1,10,dead,a", "2,20,alive,a", "3,30,dead,\"b, late\"", "4,40,dead,\"b, late\"", "5,50,alive,a"];

    [Fact]
    public void Curves_are_estimated_for_each_group_compared_and_drawn()
    {
        using var run = new CommandRun();
        var input = run.Write("people.csv", People);

        run.Run("registry", "survival", "--input", input, "--time", "days", "--status", "state", "--event", "dead", "--by", "arm", "--at", "5,30", "--svg", run.PathOf("c.svg"), "--json");

        Assert.Equal(0, run.ExitCode);
        var answer = JsonNode.Parse(run.Said)!;
        Assert.Equal(["arm=a", "arm=b, late"], answer["curves"]!.AsArray().Select(c => (string?)c!["group"]));
        Assert.Equal(0.5, (double)answer["curves"]![1]!["rows"]![1]!["survival"]!, 12);
        Assert.Equal(1, (int)answer["logRank"]!["freedom"]!);
        Assert.Equal("svg", XDocument.Load(run.PathOf("c.svg")).Root!.Name.LocalName);
    }

    [Fact]
    public void A_row_that_cannot_be_used_is_named_and_the_exit_code_is_3()
    {
        using var run = new CommandRun();
        var input = run.Write("people.csv", [.. People, "6,-4,dead,a", "7,,dead,a"]);

        run.Run("registry", "survival", "--input", input, "--time", "days", "--status", "state", "--event", "dead");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("row 6", run.Said, StringComparison.Ordinal);
        Assert.Contains("row 7", run.Said, StringComparison.Ordinal);
        Assert.Contains("all: 5 people, 3 events", run.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--cohort", "2000-01-01..2000-12-31", "all: 2 people, 1 events")]
    [InlineData("--period", "2000-06-01..2001-02-28", "all: 3 people, 1 events")]
    [InlineData("--period", "1990-01-01..1990-12-31", "SUR-0413")]
    public void Follow_up_is_restricted_to_a_cohort_or_a_period(string option, string days, string told)
    {
        using var run = new CommandRun();
        // From 1-Jan-2000 for 100 days; from 1-Jul-2000 for 200, dead; from 1-Jan-2001 for 300, dead after the period.
        var input = run.Write("people.csv", ["days,state,begin", "100,alive,2000-01-01", "200,dead,2000-07-01", "300,dead,2001-01-01", "400,alive,1999-12-01"]);

        run.Run("registry", "survival", "--input", input, "--time", "days", "--status", "state", "--event", "dead", "--start", "begin", option, days);

        Assert.Contains(told, run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_that_stays_open_is_told_with_its_line()
    {
        using var run = new CommandRun();

        run.Run("registry", "survival", "--input", run.Write("people.csv", [.. People, "6,60,dead,\"a"]), "--time", "days", "--status", "state", "--event", "dead", "--by", "arm");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("line 7", run.Complained, StringComparison.Ordinal);
        Assert.Contains("CSV-0001", run.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public void A_life_table_refuses_a_period_because_nobody_can_enter_it_late()
    {
        using var run = new CommandRun();

        run.Run("registry", "survival", "--input", run.Write("people.csv", People), "--time", "days", "--status", "state", "--method", "life-table", "--period", "2000-01-01..2000-12-31");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("late", run.Complained, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("life-table", "withdrawn")]
    [InlineData("cumulative-incidence", "incidence")]
    public void Every_method_prints_its_table(string method, string word)
    {
        using var run = new CommandRun();
        var input = run.Write("people.csv", People);

        run.Run("registry", "survival", "--input", input, "--time", "days", "--status", "state", "--event", "dead", "--method", method, "--interval", "20");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(word, run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_takes_texts_as_indicators()
    {
        using var run = new CommandRun();
        var input = run.Write("people.csv", ["t,s,grade,x", "1,1,low,2", "2,1,high,1", "3,0,low,5", "4,1,low,3", "5,1,high,4", "6,0,high,1"]);

        run.Run("registry", "survival", "--input", input, "--time", "t", "--status", "s", "--method", "cox", "--covariates", "grade,x", "--json");

        Assert.Equal(["grade=low", "x"], JsonNode.Parse(run.Said)!["terms"]!.AsArray().Select(t => (string?)t!["name"]));
    }

    [Fact]
    public void A_column_that_is_not_there_is_refused_with_those_that_are()
    {
        using var run = new CommandRun();

        run.Run("registry", "survival", "--input", run.Write("people.csv", People), "--time", "weeks", "--status", "state");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("SUR-0601", run.Complained, StringComparison.Ordinal);
        Assert.Contains("days", run.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public void Rates_are_standardised_for_each_year_with_their_trend()
    {
        using var run = new CommandRun();
        var rows = Enumerable.Range(2000, 4).SelectMany(y => new[] { $"{y},{y - 1990},1000,1", $"{y},{2 * (y - 1990)},1000,1" });

        run.Run("registry", "rates", "--input", run.Write("rates.csv", ["year,cases,population,weight", .. rows]), "--year", "year", "--age-width", "40", "--cumulative-to", "80", "--json");

        Assert.Equal(0, run.ExitCode);
        var answer = JsonNode.Parse(run.Said)!;
        Assert.Equal(1500, (double)answer["rates"]![0]!["rate"]!, 8);
        Assert.Equal(120, (double)answer["rates"]![0]!["cumulativeRate"]!, 8);
        Assert.InRange((double)answer["trends"]![0]!["annualPercentChange"]!, 5, 12);
    }
}
