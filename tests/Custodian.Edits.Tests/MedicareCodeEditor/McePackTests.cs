using System.Text;
using Custodian.Edits.MedicareCodeEditor;
using Custodian.Kernel;
using Custodian.Packs;

namespace Custodian.Edits.Tests.MedicareCodeEditor;

public class McePackTests
{
    [Fact]
    public void The_pack_holds_every_row_of_its_source_tables()
    {
        var sources = McePacks.Sources().ToDictionary(s => s.Name);

        Assert.Equal(CodeRows(sources["mce_icd10_dx.tsv"]), MceDump.Diagnoses(McePacks.V431).Order(StringComparer.Ordinal));
        Assert.Equal(CodeRows(sources["mce_icd10_px.tsv"]), MceDump.Procedures(McePacks.V431).Order(StringComparer.Ordinal));
        Assert.Equal(Rows(sources["mce_age_ranges.tsv"]), MceDump.AgeRanges(McePacks.V431));
        Assert.Equal(Rows(sources["mce_discharge_status.tsv"]), MceDump.DischargeStatuses(McePacks.V431));
        Assert.Equal(
            Rows(sources["mce_edits.tsv"]).Where(r => !r.Contains("UNUSED", StringComparison.Ordinal)).Select(r => r.Split('\t')).Select(f => $"{f[0]}\t{f[2]}"),
            MceDump.Edits(McePacks.V431));
    }

    [Fact]
    public void The_manifest_names_edition_dates_sources_and_counts()
    {
        var manifest = McePacks.V431.Manifest;

        Assert.Equal("mce-43.1", manifest.Id);
        Assert.Equal(new DateOnly(2026, 9, 30), manifest.Through);
        Assert.Equal(5, manifest.Sources.Count);
        Assert.Equal(84_932, manifest.Counts["diagnosisRows"]);
        Assert.Equal(86_809, manifest.Counts["procedureRows"]);
    }

    [Fact]
    public void The_same_files_give_the_same_bytes()
    {
        var compiler = new McePackCompiler();
        var sources = McePacks.Sources().Where(compiler.Recognises).ToArray();

        Assert.Equal(compiler.Compile(sources).Packs[0].Bytes, compiler.Compile([.. sources.Reverse()]).Packs[0].Bytes);
    }

    [Fact]
    public void A_missing_file_is_named_and_gives_no_pack()
    {
        var compilation = new McePackCompiler().Compile([.. McePacks.Sources().Where(s => s.Name != "mce_icd10_px.tsv" && s.Name != "SOURCES.md")]);

        Assert.Empty(compilation.Packs);
        var finding = Assert.Single(compilation.Findings);
        Assert.Equal(("MCE-0901", "mce_icd10_px.tsv"), (finding.Code, finding.Place));
    }

    [Theory]
    [InlineData("A000\t20151301\t\t", "a month 13")]
    [InlineData("A000\t20151001\t\tsurprise", "an unknown flag")]
    [InlineData("A000\t20151001", "missing columns")]
    [InlineData("A00.0\t20151001\t\t", "a point in the code")]
    public void A_line_that_does_not_fit_is_reported_with_its_number(string line, string why)
    {
        var damaged = SourceFile.From("mce_icd10_dx.tsv", "mce-v43.1", Encoding.UTF8.GetBytes($"code\tstart_date\tend_date\tflags\n{line}\n"));
        var compilation = new McePackCompiler().Compile([damaged, .. McePacks.Sources().Where(s => s.Name is not ("mce_icd10_dx.tsv" or "SOURCES.md"))]);

        Assert.Empty(compilation.Packs);
        Assert.True(compilation.Findings.Any(f => f.Code == "MCE-0902" && f.Severity == Severity.Error && f.Place == "mce_icd10_dx.tsv line 2"), why);
    }

    [Fact]
    public void A_pack_of_another_compiler_is_refused()
    {
        var manifest = McePacks.V431.Manifest with { Compiler = "mce 0" };
        var pack = PackImage.Open(new PackWriter().ToBytes(manifest), out _)!;

        Assert.Equal("MCE-0910", Mce.Open(pack).Problem!.Code);
    }

    [Fact]
    public void A_pack_without_its_tables_is_refused()
    {
        var pack = PackImage.Open(new PackWriter().ToBytes(McePacks.V431.Manifest), out _)!;

        Assert.Equal("MCE-0911", Mce.Open(pack).Problem!.Code);
    }

    [Theory]
    [InlineData("A0")]
    [InlineData("S02671B")]
    [InlineData("0ZZ9AB1")]
    public void A_code_survives_its_key(string code) => Assert.Equal(code, IcdKey.ToCode(IcdKey.Of<char>(code)));

    [Theory]
    [InlineData("")]
    [InlineData("A00.0")]
    [InlineData("a000")]
    [InlineData("A0000000")]
    public void Text_that_is_no_code_has_no_key(string text) => Assert.Equal(0UL, IcdKey.Of<char>(text));

    static IEnumerable<string> CodeRows(SourceFile file) => Rows(file).Select(SortFlags).Order(StringComparer.Ordinal);

    // The publisher's order of flags within a row carries no meaning; the dump writes them in bit order.
    static string SortFlags(string row)
    {
        var fields = row.Split('\t');
        string[] order =
        [
            "adult", "maternity", "newborn", "pediatric", "male", "female", "ecodepdx", "manifestation", "unacceptable", "reqsdx", "unspecified",
            "qadm", "wrngproc", "delout", "clintrial", "diabtypeI", "noncovered", "lcov", "lcov_artheartxpa", "lcov_artheartxpb", "los", "csect",
            "vagdel", "kidneyxp", "ncov45", "ncov6", "ncov7", "ncov_z302", "ncov12agele60",
        ];
        fields[3] = string.Join(' ', fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).OrderBy(f => Array.IndexOf(order, f)));
        return string.Join('\t', fields);
    }

    static IEnumerable<string> Rows(SourceFile file) =>
        Encoding.UTF8.GetString(file.Content.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
}
