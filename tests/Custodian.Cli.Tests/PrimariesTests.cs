using System.Text.Json.Nodes;

namespace Custodian.Cli.Tests;

public class PrimariesTests
{
    const string Header = "id,year1,month1,day1,site1,hist1,beh1,lat1,year2,month2,day2,site2,hist2,beh2,lat2";

    [Fact]
    public void Two_tumours_a_line_get_result_rule_group_and_reason()
    {
        using var run = new CommandRun();

        var answer = Assert.Single(Answers(run, [Header, "a,2018,3,1,C504,8500,3,1,2018,3,1,C504,8520,3,2"]));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(("a", "MULTIPLE_PRIMARIES", "str_2018_and_later_breast"), ((string?)answer["id"], (string?)answer["result"], (string?)answer["group"]));
        Assert.True(((string?)answer["reason"])?.Length > 0);
        Assert.Equal("DUPLICATE", (string?)answer["iarc"]);
    }

    [Fact]
    public void What_is_not_known_is_questionable_and_explained_rule_by_rule()
    {
        using var run = new CommandRun();

        var answer = Assert.Single(Answers(run, [Header, "b,2018,,,C504,8500,2,1,2018,,,C504,8500,3,1"], "--explain"));

        Assert.Equal("QUESTIONABLE", (string?)answer["result"]);
        Assert.True(((string?)answer["citation"])?.Length > 0);
        Assert.Contains(answer["rules"]!.AsArray(), r => ((string?)r!["remark"])!.Length > 0);
    }

    [Fact]
    public void All_tumours_of_a_patient_are_counted_and_numbered()
    {
        using var run = new CommandRun();
        const string Patient = """{"id":"7","tumors":[{"primarySite":"C504","histologicTypeIcdO3":"8500","behaviorCodeIcdO3":"3","laterality":"1","dateOfDiagnosis":"20180301"},{"primarySite":"C187","histologicTypeIcdO3":"8140","behaviorCodeIcdO3":"3","laterality":"0","dateOfDiagnosis":"20200301"}]}""";

        var answer = Assert.Single(Answers(run, [Patient]));

        Assert.Equal(2, (int)answer["primaries"]!);
        Assert.Equal(["01", "02"], answer["tumors"]!.AsArray().Select(t => (string?)t!["sequenceNumberCentral"]));
    }

    [Theory]
    [InlineData("c,2018,3,1,C50,8500,3,1,2018,3,1,C504,8520,3,2", "MPR-0103")]
    [InlineData("c,2018,3,1,\"C504,8500,3,1,2018,3,1,C504,8520,3,2", "CSV-0001")]
    [InlineData("{\"id\":\"c\"}", "MPR-0102")]
    public void A_line_that_cannot_be_compared_gets_a_finding_and_the_rest_goes_on(string broken, string code)
    {
        using var run = new CommandRun();

        var answers = Answers(run, [Header, broken, "d,2018,3,1,C504,8500,3,1,2018,3,1,C504,8520,3,2"]);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(code, (string?)answers[0]["finding"]!["code"]);
        Assert.Equal("MULTIPLE_PRIMARIES", (string?)answers[1]["result"]);
    }

    static List<JsonNode> Answers(CommandRun run, IEnumerable<string> lines, params string[] more)
    {
        run.Run(["registry", "primaries", "--packs", Packs.Folder, "--input", run.Write("in.csv", lines), "--output", run.PathOf("out.jsonl"), .. more]);
        return [.. File.ReadLines(run.PathOf("out.jsonl")).Select(l => JsonNode.Parse(l)!)];
    }
}
