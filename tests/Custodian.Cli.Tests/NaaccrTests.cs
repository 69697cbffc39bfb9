using Custodian.Cli.Packs;
using Custodian.Testing;

namespace Custodian.Cli.Tests;

public class NaaccrTests
{
    static readonly Lazy<string> Pack = new(Compile);

    [Fact]
    public void Misplaced_items_are_told_with_their_line_and_the_rest_is_read()
    {
        using var run = new CommandRun();
        const string Head = "<NaaccrData baseDictionaryUri=\"http://naaccr.org/naaccrxml/naaccr-dictionary-250.xml\" recordType=\"A\" specificationVersion=\"1.7\" xmlns=\"http://naaccr.org/naaccrxml\">";
        var file = run.Write("twice.xml", [Head, "<Patient>", "<Item naaccrId=\"nameLast\">ONE</Item>", "<Item naaccrId=\"nameLast\">TWO</Item>", "</Patient>", "<Patient/>", "</NaaccrData>"]);

        run.Run("naaccr", "validate", file, "--packs", Pack.Value);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("2 patients", run.Said, StringComparison.Ordinal);
        Assert.Contains("NAA-0024", run.Said, StringComparison.Ordinal);
        Assert.Contains("twice.xml:4 nameLast", run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Cases_of_the_reference_library_agree_but_for_the_files_that_the_publisher_calls_invalid()
    {
        using var run = new CommandRun();

        run.Run("conformance", "--cases", Reference.Path("oncology/cases/naaccr-xml"), "--packs", Pack.Value, "--differences", run.PathOf("differences.jsonl"));

        Assert.All(File.ReadAllLines(run.PathOf("differences.jsonl")), d => Assert.Contains("invalid_bad-data-item-1.xml", d, StringComparison.Ordinal));
        Assert.Contains("naaccr-xml/mutated_v230_v250: 172 of 172", run.Said, StringComparison.Ordinal);
        Assert.Contains("naaccr-xml/flat_to_xml: 4 of 4", run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_is_validated_converted_and_compared()
    {
        using var run = new CommandRun();
        var samples = Reference.Path("oncology/naaccr/naaccr-xml-samples-v180-v250.zip");

        Assert.Equal(0, run.Run("naaccr", "validate", samples, "--packs", Pack.Value).ExitCode);
        Assert.Contains("36 files, 0 with errors", run.Said, StringComparison.Ordinal);
        Assert.Equal(0, run.Run("naaccr", "convert", samples, "--to", "260", "--output", run.PathOf("out"), "--packs", Pack.Value).ExitCode);
        Assert.Equal(36, Directory.GetFiles(run.PathOf("out")).Length);
        var one = Path.Combine(run.PathOf("out"), "naaccr-xml-sample-v250-abstract-10.xml");
        Assert.Equal(0, run.Run("naaccr", "diff", one, one, "--packs", Pack.Value).ExitCode);
        Assert.Equal(3, run.Run("naaccr", "diff", one, Path.Combine(run.PathOf("out"), "naaccr-xml-sample-v250-incidence-10.xml"), "--packs", Pack.Value).ExitCode);
    }

    [Fact]
    public void A_gzip_file_cut_in_half_is_told_and_converts_to_nothing()
    {
        using var run = new CommandRun();
        using var zip = System.IO.Compression.ZipFile.OpenRead(Reference.Path("oncology/naaccr/naaccr-xml-samples-v180-v250.zip"));
        var entry = zip.Entries.Single(e => e.Name == "naaccr-xml-sample-v250-abstract-100.xml.gz");
        using (var half = File.Create(run.PathOf("half.xml.gz")))
        using (var whole = entry.Open())
        {
            var bytes = new byte[entry.Length / 2];
            whole.ReadExactly(bytes);
            half.Write(bytes);
        }

        Assert.Equal(3, run.Run("naaccr", "convert", run.PathOf("half.xml.gz"), "--output", run.PathOf("out.xml"), "--packs", Pack.Value).ExitCode);
        Assert.False(File.Exists(run.PathOf("out.xml")));
    }

    static string Compile()
    {
        var folder = Directory.CreateTempSubdirectory("custodian-packs-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        new PackBuilding(folder).BuildFrom([Reference.Path("oncology/naaccr/naaccr-dictionaries-v14-v26.zip"), Reference.Path("oncology/naaccr/naaccr-fixed-width-layouts-v12-v18.zip")]);
        return folder;
    }
}
