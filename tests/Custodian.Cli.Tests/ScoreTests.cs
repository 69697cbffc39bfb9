using System.Text.Json.Nodes;

namespace Custodian.Cli.Tests;

public class ScoreTests
{
    [Fact]
    public void Beneficiaries_are_scored_in_order_around_one_that_cannot_be()
    {
        using var run = new CommandRun();
        var input = run.Write("in.jsonl",
        [
            """{"id":"1","model":"CMS-HCC V28","age":70,"sex":"F","dx":["c78.7","C50911"]}""",
            """{"id":"2","model":"CMS-HCC V99","age":70,"sex":"F","dx":[]}""",
            """{"id":"3","model":"CMS-HCC V24","age":65,"sex":"F","dx":["M6089"]} x""",
            """{"id":"4","model":"CMS-HCC V24","age":65,"sex":"F","dx":["M6089"]}""",
        ]);

        run.Run("hcc", "score", "--packs", Packs.Folder, "--input", input, "--output", run.PathOf("out.jsonl"));

        var answers = File.ReadLines(run.PathOf("out.jsonl")).Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["17"], answers[0]["hcc"]!.AsArray().Select(h => (string)h!));
        Assert.Equal([null, "HCC-0921", "CLI-0101", null], answers.Select(a => (string?)a["finding"]?["code"]));
        Assert.Equal(0.323m, (decimal)answers[3]["risk_score_raw"]!);
    }

    [Fact]
    public void Comorbidities_are_added_to_each_line_and_a_line_without_diagnoses_is_named()
    {
        using var run = new CommandRun();
        var input = run.Write("in.csv", ["patid,year,qtr,dx_list", "1,2025,4,J939 I10 e11.9", "2,2025,4,"]);

        run.Run("comorbidity", "--packs", Packs.Folder, "--input", input, "--output", run.PathOf("out.csv"));

        var lines = File.ReadAllLines(run.PathOf("out.csv"));
        var columns = lines[0].Split(',').Zip(lines[1].Split(',')).ToDictionary(c => c.First, c => c.Second);
        Assert.Equal((3, 2), (run.ExitCode, lines.Length));
        Assert.Equal(("1", "1"), (columns["CMR_HTN_UNCX"], columns["CMR_DIAB_UNCX"]));
        Assert.Contains("\"line\":3", run.Complained, StringComparison.Ordinal);
    }
}
