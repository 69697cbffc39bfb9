using System.Text.Json.Nodes;

namespace Custodian.Cli.Tests;

public class StagingTests
{
    const string Prostate = """{"id":"p","input":{"site":"C619","hist":"8140","year_dx":"2020","behavior":"3","eod_primary_tumor":"120","eod_regional_nodes":"000","eod_mets":"00"}}""";

    [Fact]
    public void A_case_gets_result_schema_output_errors_and_the_tables_it_went_through()
    {
        using var run = new CommandRun();

        var answer = Assert.Single(Stage(run, [Prostate]));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("p", (string?)answer["id"]);
        Assert.Equal("STAGED", (string?)answer["result"]);
        Assert.Equal("prostate", (string?)answer["schemaId"]);
        Assert.Equal("3.3", (string?)answer["output"]!["derived_version"]);
        Assert.StartsWith("summary_stage_2018.", (string?)answer["path"]![0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"a","input":{"site":"C619" """)]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":"a","input":["C619"]}""")]
    [InlineData("""{"id":"a","input":{"site":{"code":"C619"}}}""")]
    [InlineData("not JSON")]
    public void A_line_that_is_not_a_case_gets_a_finding_and_the_rest_goes_on(string broken)
    {
        using var run = new CommandRun();

        var answers = Stage(run, [Prostate, broken, Prostate]);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["STAGED", null, "STAGED"], answers.Select(a => (string?)a["result"]));
        Assert.Equal(("STG-0101", 2), ((string?)answers[1]["finding"]!["code"], (int)answers[1]["line"]!));
    }

    [Fact]
    public void A_tumour_of_several_schemas_names_them_and_what_decides()
    {
        using var run = new CommandRun();

        var answer = Assert.Single(Stage(run, ["""{"id":1,"input":{"site":"C160","hist":"8140","year_dx":"2020"}}"""]));

        Assert.Equal(["esophagus_gejunction", "stomach"], answer["candidates"]!.AsArray().Select(c => (string?)c));
        Assert.Contains("discriminator_1", (string?)answer["finding"]!["text"], StringComparison.Ordinal);
        Assert.Equal(1, (int)answer["id"]!);
    }

    [Fact]
    public void An_algorithm_that_is_not_on_the_shelf_is_refused_with_those_that_are()
    {
        using var run = new CommandRun();

        run.Run("staging", "stage", "--algorithm", "tnm-9.9", "--packs", Packs.Folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("tnm-2.1", run.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_is_found_by_site_and_histology_and_shows_the_codes_of_an_input()
    {
        using var run = new CommandRun();

        run.Run("staging", "schema", "--algorithm", "eod_public", "--site", "C509", "--hist", "8500", "--codes", "her2_summary", "--json", "--packs", Packs.Folder);

        var shown = JsonNode.Parse(run.Said)!;
        Assert.Equal(("breast", "her2_summary"), ((string?)shown["schema"], (string?)shown["key"]));
        Assert.Contains(shown["codes"]!.AsArray(), c => (string?)c!["code"] == "9");
    }

    [Theory]
    [InlineData("tnm", "prostate", "clin_t", "c1A")]
    [InlineData("cs", "breast", "extension", "100")]
    [InlineData("pediatric", "renal_tumors_nephroblastoma", "ped_mets", "00")]
    public void Every_algorithm_shows_its_inputs_and_their_codes_with_labels(string algorithm, string schema, string input, string code)
    {
        using var run = new CommandRun();

        run.Run("staging", "schema", schema, "--algorithm", algorithm, "--packs", Packs.Folder);
        var inputs = run.Said;
        run.Run("staging", "schema", schema, "--algorithm", algorithm, "--codes", input, "--packs", Packs.Folder);

        Assert.Contains($" {input} ", inputs, StringComparison.Ordinal);
        Assert.Contains(run.Said.Split('\n'), l => l.StartsWith(code + " ", StringComparison.Ordinal) && l[code.Length..].Trim().Length > 2);
    }

    [Theory]
    [InlineData("--with", "sex", "--with sex is not key=value")]
    [InlineData("--with", "shoe_size=44", "no input shoe_size")]
    [InlineData("--table", "no_such_table", "no table no_such_table")]
    [InlineData("no_such_schema", "", "no schema no_such_schema")]
    public void What_is_not_there_is_refused_by_name(string argument, string value, string expected)
    {
        using var run = new CommandRun();
        string[] more = value.Length == 0 ? [argument] : [argument, value];

        run.Run(["staging", "schema", "--algorithm", "eod_public", "--site", "C509", "--hist", "8500", .. more, "--packs", Packs.Folder]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_official_staging_case_agrees()
    {
        using var run = new CommandRun();

        run.Run("conformance", "--cases", Testing.Reference.Path("oncology/cases/staging"), "--packs", Packs.Folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(6, run.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    static List<JsonNode> Stage(CommandRun run, IEnumerable<string> lines)
    {
        run.Run("staging", "stage", "--algorithm", "eod_public-3.3", "--year", "2026", "--packs", Packs.Folder, "--input", run.Write("in.jsonl", lines), "--output", run.PathOf("out.jsonl"));
        return [.. File.ReadLines(run.PathOf("out.jsonl")).Select(l => JsonNode.Parse(l)!)];
    }
}
