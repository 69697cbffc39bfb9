using System.Text.Json.Nodes;
using Custodian.Testing;

namespace Custodian.Cli.Tests;

public class RegistryEditTests
{
    static string Sample => Reference.Path("oncology/edits/synthetic-naaccr-xml-22-abstract-5-tumors.xml");

    [Fact]
    public void Findings_name_patient_tumour_rule_and_items_but_no_values()
    {
        using var run = new CommandRun();

        var findings = Check(run);

        Assert.Equal(3, run.ExitCode);
        Assert.All(findings, f => Assert.Matches("^CUS-[0-9]{4}$", (string?)f["rule"]));
        Assert.All(findings, f => Assert.Null(f["values"]));
        Assert.Contains(findings, f => (int?)f["tumor"] == 2 && f["items"]!.AsArray().Select(i => (string?)i).Contains("dateOfDiagnosis"));
    }

    [Fact]
    public void Every_finding_explains_itself_with_values_condition_and_citation()
    {
        using var run = new CommandRun();

        var findings = Check(run, "--explain");

        Assert.All(findings, f => Assert.Equal(f["items"]!.AsArray().Count, f["values"]!.AsObject().Count));
        Assert.All(findings, f => Assert.True(((string?)f["condition"])?.Length > 0));
        Assert.Contains(findings, f => ((string?)f["citationChecked"])?.StartsWith("checked against", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void The_summary_says_how_many_citations_were_checked_and_that_the_national_metafile_is_not_here()
    {
        using var run = new CommandRun();

        run.Run("registry", "edit", "--input", Sample, "--summary", "--as-of", "2026-06-30", "--packs", Packs.Folder);

        Assert.Contains("3 patients, 5 tumors", run.Said, StringComparison.Ordinal);
        Assert.Contains("rules did not run, since their tables are not there: site-histology", run.Said, StringComparison.Ordinal);
        Assert.Contains("have a citation that was checked", run.Said, StringComparison.Ordinal);
        Assert.Contains("The compiled national metafile cannot be had", run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_file_whatever_the_number_of_cores()
    {
        using var run = new CommandRun();
        var samples = Reference.Path("oncology/naaccr/naaccr-xml-samples-v180-v250.zip");
        using var zip = System.IO.Compression.ZipFile.OpenRead(samples);
        using (var member = zip.Entries.Single(e => e.Name == "naaccr-xml-sample-v250-abstract-1000.xml.gz").Open())
        using (var file = File.Create(run.PathOf("sample.xml.gz")))
        {
            member.CopyTo(file);
        }

        run.Run("registry", "edit", "--input", run.PathOf("sample.xml.gz"), "--output", run.PathOf("found.jsonl.gz"), "--as-of", "2026-06-30", "--packs", Packs.Folder);

        using var found = new StreamReader(new System.IO.Compression.GZipStream(File.OpenRead(run.PathOf("found.jsonl.gz")), System.IO.Compression.CompressionMode.Decompress));
        var lines = found.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => (long)JsonNode.Parse(l)!["line"]!).ToList();
        Assert.True(lines.Distinct().Count() > 900);
        Assert.Equal(lines.Order(), lines);
    }

    static List<JsonNode> Check(CommandRun run, params string[] more)
    {
        run.Run(["registry", "edit", "--input", Sample, "--output", run.PathOf("found.jsonl"), "--as-of", "2026-06-30", "--packs", Packs.Folder, .. more]);
        return [.. File.ReadLines(run.PathOf("found.jsonl")).Select(l => JsonNode.Parse(l)!)];
    }
}
