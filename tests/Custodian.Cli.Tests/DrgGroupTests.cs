using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Custodian.Cli.Tests;

public class DrgGroupTests
{
    const string Good = """{"id":"A","claim":{"age":70,"sex":"F","discharge_status":1,"poa_reporting":"NON_EXEMPT","admit_dx":"I5023","pdx":{"code":"I5023","poa":"Y"},"sdx":[{"code":"J9601","poa":"Y"}],"px":[],"los":4,"discharge_date":"2026-01-15"}}""";

    [Fact]
    public void A_claim_is_grouped_and_edited_with_the_version_of_its_discharge_date()
    {
        using var run = new CommandRun();

        var answer = Assert.Single(run.Group([Good]));

        Assert.Equal((0, 291, 5), (run.ExitCode, (int)answer["drg"]!["final"]!["drg"]!, (int)answer["drg"]!["final"]!["mdc"]!));
        Assert.Equal(("A", "NONE"), ((string)answer["id"]!, (string)answer["mce"]!["type"]!));
        Assert.Null(answer["finding"]);
    }

    [Fact]
    public void The_way_to_the_drg_is_told_when_asked_for()
    {
        using var run = new CommandRun();

        var path = run.Group([Good], "--explain")[0]["path"]!.AsArray();

        Assert.Contains(path, step => ((string)step!["text"]!).Contains("DRG 291", StringComparison.Ordinal));
    }

    [Fact]
    public void Points_and_small_letters_do_not_change_the_answer_and_are_told()
    {
        using var run = new CommandRun();

        var answers = run.Group([Good, Good.Replace("I5023", "i50.23", StringComparison.Ordinal).Replace("J9601", "j96.01", StringComparison.Ordinal)]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal((int)answers[0]["drg"]!["final"]!["drg"]!, (int)answers[1]["drg"]!["final"]!["drg"]!);
        Assert.Equal(answers[0]["mce"]!.ToJsonString(), answers[1]["mce"]!.ToJsonString());
        Assert.Equal("CLI-0111", Code(answers[1]));
    }

    [Theory]
    [InlineData("""{"id":"B","claim":{}}""", "CLI-0102")]
    [InlineData("""{"id":"B"}""", "CLI-0101")]
    [InlineData("""{"id":"B","claim":{"age":""", "CLI-0101")]
    [InlineData("not json", "CLI-0101")]
    [InlineData("""{"id":"B","claim":{"pdx":{"code":"I10"}}}""", "CLI-0103")]
    [InlineData("""{"id":"B","grouper_version":"new","claim":{"pdx":{"code":"I10"}}}""", "CLI-0104")]
    [InlineData("""{"id":"B","grouper_version":"99.0","claim":{"pdx":{"code":"I10"}}}""", "CLI-0105")]
    [InlineData("""{"id":"B","claim":{"pdx":{"code":"I10"},"discharge_date":"2009-01-15"}}""", "CLI-0105")]
    public void A_line_that_cannot_be_answered_gets_a_finding_with_its_number(string line, string code)
    {
        using var run = new CommandRun();

        var answers = run.Group([Good, line, Good]);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal((3, 2, code), (answers.Count, (int)answers[1]["line"]!, Code(answers[1])));
        Assert.NotNull(answers[2]["drg"]);
    }

    [Theory]
    [InlineData("\"code\":\"I5023\"", "\"code\":\"\"", "CLI-0107", 3)]
    [InlineData("\"discharge_status\":1", "\"discharge_status\":98", "CLI-0109", 0)]
    [InlineData("\"age\":70", "\"age\":130", "CLI-0110", 0)]
    [InlineData("\"discharge_date\":\"2026-01-15\"", "\"discharge_date\":\"soon\"", "CLI-0112", 3)]
    public void A_claim_not_in_order_is_answered_and_says_so(string part, string broken, string code, int exitCode)
    {
        using var run = new CommandRun();

        var answer = run.Group([Good.Replace(part, broken, StringComparison.Ordinal).Replace("\"claim\"", "\"grouper_version\":\"43.0\",\"claim\"", StringComparison.Ordinal)])[0];

        Assert.Equal((exitCode, code, 1), (run.ExitCode, Code(answer), (int)answer["line"]!));
        Assert.NotNull(answer["drg"]);
    }

    [Fact]
    public void Two_hundred_secondaries_are_all_grouped()
    {
        using var run = new CommandRun();
        var many = string.Join(',', Enumerable.Repeat("""{"code":"E119","poa":"Y"}""", 199).Append("""{"code":"J9601","poa":"Y"}"""));

        var answer = run.Group([Good.Replace("""{"code":"J9601","poa":"Y"}""", many, StringComparison.Ordinal)])[0];

        Assert.Equal((291, 200, "CLI-0108"), ((int)answer["drg"]!["final"]!["drg"]!, answer["drg"]!["sdx"]!.AsArray().Count, Code(answer)));
    }

    [Fact]
    public void Seventy_thousand_lines_stay_in_order_around_a_broken_one()
    {
        using var run = new CommandRun();
        var lines = Enumerable.Range(1, 70_100).Select(i => i == 70_000 ? "{\"id\":" : Good.Replace("\"A\"", $"\"{i}\"", StringComparison.Ordinal));

        var answers = run.Group(lines);

        Assert.Equal((70_100, 3), (answers.Count, run.ExitCode));
        Assert.Equal(70_000, (int)answers[69_999]["line"]!);
        Assert.All(answers.Index().Where(a => a.Index != 69_999), a => Assert.Equal($"{a.Index + 1}", (string)a.Item["id"]!));
    }

    [Fact]
    public void Compressed_files_are_opened_and_made()
    {
        using var run = new CommandRun();
        using (var gzip = new StreamWriter(new GZipStream(File.Create(run.PathOf("in.jsonl.gz")), CompressionLevel.Fastest)))
        {
            for (var i = 0; i < 3_000; i++)
            {
                gzip.WriteLine(Good);
            }
        }

        run.Run("drg", "group", "--packs", Packs.Folder, "--input", run.PathOf("in.jsonl.gz"), "--output", run.PathOf("out.jsonl.gz"));

        using var answers = new StreamReader(new GZipStream(File.OpenRead(run.PathOf("out.jsonl.gz")), CompressionMode.Decompress));
        Assert.Equal(3_000, answers.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(l => l.Contains("\"drg\":291", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_line_longer_than_any_claim_is_skipped()
    {
        using var run = new CommandRun();

        var answers = run.Group([Good, new string('x', 40_000_000), Good]);

        Assert.Equal([null, "CLI-0106", null], answers.Select(Code));
    }

    [Fact]
    public void Blank_lines_an_empty_file_and_a_byte_order_mark_do_no_harm()
    {
        using var run = new CommandRun();

        Assert.Empty(run.Group([]));
        Assert.Equal(["A"], run.Group(["\uFEFF" + Good + "\r", "", "  "]).Select(a => (string)a["id"]!));
    }

    [Fact]
    public void A_missing_file_is_refused()
    {
        using var run = new CommandRun();

        run.Run("drg", "group", "--packs", Packs.Folder, "--input", run.PathOf("no.jsonl"), "--output", run.PathOf("out.jsonl"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("There is no file", run.Complained, StringComparison.Ordinal);
    }

    static string? Code(JsonNode answer) => (string?)answer["finding"]?["code"];
}
