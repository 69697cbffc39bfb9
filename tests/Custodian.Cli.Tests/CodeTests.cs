using System.Text.Json.Nodes;

namespace Custodian.Cli.Tests;

public class CodeTests
{
    const string Day = "2026-01-15";

    [Fact]
    public void A_search_answers_ranked_codes_with_the_reason()
    {
        using var run = new CommandRun();

        run.Run("code", "search", "type", "2", "diabetes", "--system", "ICD-10-CM", "--on", Day, "--packs", Packs.Folder, "--json");

        var hits = JsonNode.Parse(run.Said)!.AsArray();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(hits.Take(5), h => ((string)h!["code"]!).StartsWith("E11", StringComparison.Ordinal));
        Assert.All(hits, h => Assert.NotEqual("", (string)h!["why"]! + (string)h["title"]! + (bool)h["billable"]!));
    }

    [Fact]
    public void A_file_of_queries_is_answered_line_by_line()
    {
        using var run = new CommandRun();
        var input = run.Write("queries.tsv", ["id\tsystem\ton\tquery", $"1\ticd10cm\t{Day}\tE119", $"2\ticd10pcs\t{Day}\t0SR9029", $"3\ticdo3\t{Day}\tadenocarcinoma", "4\ticd10cm\tsoon\tx"]);

        run.Run("code", "search", "--input", input, "--output", run.PathOf("out.jsonl"), "--packs", Packs.Folder);

        var answers = File.ReadLines(run.PathOf("out.jsonl")).Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["1", "2", "3", "4"], answers.Select(a => (string)a["id"]!));
        Assert.Equal(("E119", "0SR9029"), ((string)answers[0]["results"]![0]!["code"]!, (string)answers[1]["results"]![0]!["code"]!));
        Assert.Equal("CLI-0123", (string)answers[3]["finding"]!["code"]!);
    }

    [Fact]
    public void A_code_is_shown_with_what_is_below_it()
    {
        using var run = new CommandRun();

        run.Run("code", "show", "e11.6", "--on", Day, "--packs", Packs.Folder, "--json");

        var page = JsonNode.Parse(run.Said)!;
        Assert.Equal(("E116", false), ((string)page["code"]!, (bool)page["billable"]!));
        Assert.NotEmpty(page["children"]!.AsArray());
    }

    [Fact]
    public void A_code_is_shown_with_what_the_tables_say_of_it_and_their_editions()
    {
        using var run = new CommandRun();

        run.Run("code", "show", "I50.33", "--on", Day, "--packs", Packs.Folder, "--json");

        var facts = JsonNode.Parse(run.Said)!["facts"]!.AsArray().ToDictionary(f => (string)f!["key"]!, f => f!);
        Assert.Equal(("MCC", "MS-DRG 43.0"), ((string)facts["severity"]["value"]!, (string)facts["severity"]["edition"]!));
        Assert.Equal(32, facts["excluded-by"]["list"]!.AsArray().Count);
        Assert.Equal("Not known", (string)facts["icd9"]["value"]!);
    }

    [Fact]
    public void Codes_are_checked_against_the_book_of_their_date()
    {
        using var run = new CommandRun();
        var file = run.Write("codes.tsv", [$"E119\t{Day}\ticd10cm", $"E11\t{Day}", $"XYZ9\t{Day}\ticd10cm", "E119\t1990-01-01\ticd10cm"]);

        run.Run("code", "validate", file, "--packs", Packs.Folder, "--json");

        var verdicts = run.Said.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(l => (string)JsonNode.Parse(l)!["verdict"]!);
        Assert.Equal(["valid", "header", "unknown", "unchecked"], verdicts);
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public void A_day_without_a_book_is_refused_with_what_is_there()
    {
        using var run = new CommandRun();

        run.Run("code", "search", "asthma", "--on", "1990-01-01", "--packs", Packs.Folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("FY2026", run.Complained, StringComparison.Ordinal);
    }
}
