using System.Text.Json.Nodes;

namespace Custodian.Cli.Tests;

public class RegistryTests
{
    const string Patient = """{"id":"p","params":{"survivalCutoffYear":2023},"patient":{"dateOfLastContact":"20211012","vitalStatus":"0","tumors":[{"dateOfDiagnosis":"201706","sequenceNumberCentral":"00"}]}}""";

    [Fact]
    public void Items_are_derived_for_the_patient_and_each_tumour()
    {
        using var run = new CommandRun();

        var answer = Assert.Single(Answers(run, [Patient], "derive", "--algorithm", "survival-time"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(("p", "0"), ((string?)answer["id"], (string?)answer["derived"]!["vitalStatusRecode"]));
        Assert.Equal("0051", (string?)answer["derived"]!["tumors"]![0]!["survMosActiveFollowup"]);
    }

    [Theory]
    [InlineData("""{"id":"a"}""")]
    [InlineData("""{"id":"a","patient":[]}""")]
    [InlineData("""["a"]""")]
    [InlineData("not JSON")]
    public void A_line_that_is_no_patient_gets_a_finding_and_the_rest_goes_on(string broken)
    {
        using var run = new CommandRun();

        var answers = Answers(run, [Patient, broken, Patient], "derive", "--algorithm", "survival-time");

        Assert.Equal((3, 3), (run.ExitCode, answers.Count));
        Assert.Equal(("ONC-0101", 2), ((string?)answers[1]["finding"]!["code"], (int)answers[1]["line"]!));
    }

    [Fact]
    public void An_algorithm_that_is_not_there_is_refused_with_those_that_are()
    {
        using var run = new CommandRun();

        run.Run("registry", "derive", "--algorithm", "horoscope", "--packs", Packs.Folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("survival-time", run.Complained, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("recodes", """{"primarySite":"C619","histologicTypeIcdO3":"8140","behaviorCodeIcdO3":"3","dateOfDiagnosis":"20200101"}""", "seerSiteRecode", "28010")]
    [InlineData("icd-o-3", """{"system":"icd-10-cm","code":"C00.1"}""", "primarySite", "C001")]
    [InlineData("icd-o-2", """{"primarySite":"C343","histologicTypeIcdO3":"9133","behaviorCodeIcdO3":"3"}""", "histologyIcdO2", "9134")]
    [InlineData("surgery", """{"primarySite":"C342","histologicTypeIcdO3":"8140","dateOfDiagnosis":"2011"}""", "table", "Lung")]
    [InlineData("site-histology", """{"primarySite":"C000","histologicTypeIcdO3":"8000","behaviorCodeIcdO3":"3"}""", "listOf", "2015-09-18")]
    public void Codes_of_a_line_are_recoded(string to, string line, string member, string value)
    {
        using var run = new CommandRun();

        Assert.Equal(value, (string?)Assert.Single(Answers(run, [line], "recode", "--to", to))[member]);
    }

    [Fact]
    public void A_code_that_the_table_does_not_have_is_remarked_upon()
    {
        using var run = new CommandRun();

        var answer = Assert.Single(Answers(run, ["""{"id":1,"system":"icd-10-cm","code":"I10"}"""], "recode", "--to", "icd-o-3"));

        Assert.Equal((0, "ONC-0103"), (run.ExitCode, (string?)answer["finding"]!["code"]));
    }

    [Fact]
    public void Text_and_codes_are_screened_with_the_places_of_all_hits()
    {
        using var run = new CommandRun();

        var answers = Answers(run, ["""{"id":1,"text":"No evidence of carcinoma. Ductal carcinoma."}""", """{"id":2,"codes":[{"code":"C50.911","date":"2024-05-01"},{"code":"I10","date":"2024-05-01"}]}"""], "screen");

        Assert.Equal(["REPORTABLE", "REPORTABLE"], answers.Select(a => (string?)a["result"]));
        Assert.Contains("33-41:carcinoma", answers[0]["sections"]![0]!["positive"]!.AsArray().Select(h => (string?)h));
        Assert.Equal(["Reportable", "NotListed"], answers[1]["codes"]!.AsArray().Select(c => (string?)c!["verdict"]));
    }

    [Fact]
    public void Messages_are_screened_section_by_section()
    {
        using var run = new CommandRun();
        var messages = File.ReadAllText(Testing.Reference.Path("oncology/casefinding/naaccr-hl7-vol-v-oru-samples.txt")).Replace("<CR>", "", StringComparison.Ordinal).Split('\n');

        run.Run("registry", "screen", "--input", run.Write("oru.hl7", messages), "--output", run.PathOf("out.jsonl"), "--packs", Packs.Folder);

        var first = JsonNode.Parse(File.ReadLines(run.PathOf("out.jsonl")).First())!;
        Assert.Equal(("REPORTABLE", "2004072813390045"), ((string?)first["result"], (string?)first["id"]));
        Assert.Contains("22637-3 final diagnosis", first["sections"]!.AsArray().Select(s => (string?)s!["section"]));
    }

    [Theory]
    [InlineData("algorithms", 15)]
    [InlineData("casefinding", 1)]
    public void Every_official_registry_case_agrees(string folder, int families)
    {
        var results = Conformance(folder);

        Assert.Equal(families, results.Count);
        Assert.All(results, r => Assert.Equal(r[1], r[3]));
    }

    /// <summary>The publisher's program reads ICD-9-CM 140 of a man as 1401; docs/reference/conformance.md.</summary>
    [Fact]
    public void Coding_cases_agree_but_for_categories_that_the_publishers_program_takes_for_codes()
    {
        var results = Conformance("coding");

        Assert.Equal(3, results.Count);
        Assert.All(results.Where(r => r[0] != "icd_to_icdo3:"), r => Assert.Equal(r[1], r[3]));
        Assert.Contains(results, r => r[0] == "icd_to_icdo3:" && r[1] == "1509" && r[3] == "1569");
    }

    /// <summary>The lines <c>family: n of N</c>, word by word.</summary>
    static List<string[]> Conformance(string folder)
    {
        using var run = new CommandRun();
        run.Run("conformance", "--cases", Testing.Reference.Path("oncology/cases/" + folder), "--packs", Packs.Folder, "--differences", run.PathOf("differences.jsonl"));
        return [.. run.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim().Split(' '))];
    }

    static List<JsonNode> Answers(CommandRun run, IEnumerable<string> lines, params string[] command)
    {
        run.Run(["registry", .. command, "--packs", Packs.Folder, "--input", run.Write("in.jsonl", lines), "--output", run.PathOf("out.jsonl")]);
        return [.. File.ReadLines(run.PathOf("out.jsonl")).Select(l => JsonNode.Parse(l)!)];
    }
}
