using System.Text;
using Custodian.Kernel;
using Custodian.Packs;
using Custodian.Staging.Import;

namespace Custodian.Staging.Tests;

public class StagingPackCompilerTests
{
    public static TheoryData<string> All => Algorithms.All;

    [Theory, MemberData(nameof(All))]
    public void The_same_files_in_another_order_make_the_same_pack(string edition)
    {
        var compiler = new StagingPackCompiler();
        var files = Algorithms.Sources(edition).Where(compiler.Recognises).Reverse().ToList();

        var again = Assert.Single(compiler.Compile(files).Packs);

        Assert.True(Algorithms.Pack(edition).Bytes.AsSpan().SequenceEqual(again.Bytes));
    }

    [Theory]
    [InlineData(Algorithms.Eod, 141, 1059, 2018, null)]
    [InlineData(Algorithms.Tnm, 153, 1363, 2016, 2017)]
    [InlineData(Algorithms.Cs, 153, 1484, 2004, null)]
    [InlineData(Algorithms.Pediatric, 33, 129, 2018, null)]
    public void A_pack_says_what_it_holds_and_for_which_years(string edition, int schemas, int tables, int from, int? through)
    {
        var manifest = Algorithms.Pack(edition).Manifest;

        Assert.Equal((schemas, tables), ((int)manifest.Counts["schemas"], (int)manifest.Counts["tables"]));
        Assert.Equal((from, through), (manifest.From.Year, manifest.Through?.Year));
        Assert.Equal("staging-" + edition, manifest.Id);
    }

    [Fact]
    public void Every_cell_of_a_pack_reads_as_the_publisher_wrote_it()
    {
        var algorithm = Algorithms.Open(Algorithms.Eod);
        var source = Assert.Single(SourceAlgorithm.ReadAll([.. Algorithms.Sources(Algorithms.Eod).Where(SourceAlgorithm.Recognises)], []));

        foreach (var table in source.Tables)
        {
            var packed = algorithm.Table(table.Id)!;
            Assert.Equal(table.Title, packed.Title);
            Assert.Equal(table.Rows.SelectMany(r => r), Enumerable.Range(0, packed.RowCount).SelectMany(r => Enumerable.Range(0, packed.Columns.Count).Select(c => packed.Cell(r, c))));
        }
    }

    [Fact]
    public void Files_that_do_not_fit_together_make_no_pack()
    {
        var compiler = new StagingPackCompiler();
        var schema = File("s.json", """{"id":"s","algorithm":"x","version":"1","schema_selection_table":"gone","inputs":[]}""");
        var table = File("t.json", """{"id":"t","algorithm":"x","version":"1","definition":[{"key":"a","type":"ENDPOINT"}],"rows":[["LEAP:t"]]}""");

        var made = compiler.Compile([schema, table]);

        Assert.Empty(made.Packs);
        var finding = Assert.Single(made.Findings);
        Assert.Equal(("STG-0902", Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains("gone", finding.Text, StringComparison.Ordinal);
        Assert.Contains("LEAP:t", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_cut_off_is_a_finding()
    {
        var made = new StagingPackCompiler().Compile([File("s.json", """{"id":"s","algorithm":"x","schema_selection_table":"t","inputs":[""")]);

        Assert.Equal(("STG-0901", "s.json"), (Assert.Single(made.Findings).Code, made.Findings[0].Place));
    }

    [Fact]
    public void Tables_that_jump_in_a_circle_end_with_an_error()
    {
        var made = new StagingPackCompiler().Compile(
        [
            File("s.json", """
                {"id":"s","algorithm":"x","version":"1","schema_selection_table":"sel","inputs":[{"key":"site"},{"key":"hist"},{"key":"year_dx"}],
                 "outputs":[{"key":"o","default":"1"}],"mappings":[{"id":"m","tables":[{"id":"a"}]}]}
                """),
            File("sel.json", """{"id":"sel","algorithm":"x","version":"1","definition":[{"key":"site","type":"INPUT"},{"key":"hist","type":"INPUT"}],"rows":[["C000","8000"]]}"""),
            File("a.json", """{"id":"a","algorithm":"x","version":"1","definition":[{"key":"site","type":"INPUT"},{"key":"r","type":"ENDPOINT"}],"rows":[["*","JUMP:b"]]}"""),
            File("b.json", """{"id":"b","algorithm":"x","version":"1","definition":[{"key":"site","type":"INPUT"},{"key":"r","type":"ENDPOINT"}],"rows":[["*","JUMP:a"]]}"""),
            File("primary_site.json", """{"id":"primary_site","algorithm":"x","version":"1","definition":[{"key":"site","type":"INPUT"}],"rows":[["C000"]]}"""),
            File("histology.json", """{"id":"histology","algorithm":"x","version":"1","definition":[{"key":"hist","type":"INPUT"}],"rows":[["8000-8005"]]}"""),
        ]);
        Assert.Empty(made.Findings);
        var algorithm = StagingAlgorithm.Open(PackImage.Open(made.Packs[0].Bytes, out _)!).Value;

        var answer = algorithm.Stage([new("site", "C000"), new("hist", "8000")], Algorithms.CurrentYear);

        Assert.Equal([new StagingError(StagingErrorKind.InfiniteLoop, "a", null)], answer.Errors);
        Assert.Equal(["m.a", "m.b"], answer.Path);
    }

    [Fact]
    public void A_pack_of_another_program_version_is_refused()
    {
        var manifest = Algorithms.Pack(Algorithms.Pediatric).Manifest with { Compiler = "staging 0" };
        var pack = PackImage.Open(new PackWriter().Add("model", [0]).ToBytes(manifest), out _)!;

        Assert.Equal("STG-0910", StagingAlgorithm.Open(pack).Problem?.Code);
    }

    static SourceFile File(string name, string text) => SourceFile.From(name, "x", Encoding.UTF8.GetBytes(text));
}
