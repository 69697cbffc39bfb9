using System.Text;
using Custodian.Oncology.Import;
using Custodian.Packs;

namespace Custodian.Oncology.Tests;

public class RegistryPackCompilerTests
{
    [Fact]
    public void All_reference_files_make_one_whole_pack_of_the_newest_edition()
    {
        Assert.Equal(("registry-2024", false), (Registry.Pack.Manifest.Id, Registry.Pack.Manifest.Partial));
        Assert.Equal(TableSources.All.Count + 1, Registry.Pack.Manifest.Counts.Count);
    }

    [Fact]
    public void The_same_files_make_the_same_bytes_in_any_order()
    {
        var again = new RegistryPackCompiler().Compile([.. Registry.Sources().AsEnumerable().Reverse()]);

        Assert.Equal(Registry.Pack.Bytes, Assert.Single(again.Packs).Bytes);
    }

    [Fact]
    public void A_derivation_without_its_table_names_it()
    {
        var tables = Registry.Of(f => f.Name.StartsWith("napiia", StringComparison.Ordinal));

        Assert.True(tables.Manifest.Partial);
        Assert.True(tables.Derivation("napiia").Ok);
        Assert.True(tables.Derivation("survival-time").Ok);
        Assert.Equal("ONC-0911", tables.Derivation("prcda").Problem?.Code);
        Assert.Contains("prcda", tables.Derivation("prcda").Problem?.Text, StringComparison.Ordinal);
        Assert.Equal("ONC-0911", tables.Screener.Problem?.Code);
    }

    [Fact]
    public void A_name_that_is_no_derivation_is_refused_with_those_that_are()
    {
        var problem = Registry.Tables.Derivation("horoscope").Problem;

        Assert.Equal("ONC-0104", problem?.Code);
        Assert.Contains("survival-time", problem?.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site-specific-surgery-tables-2024.xml", "<surgery-tables><surgery-table")]
    [InlineData("icdo3.to.icdo2.morphology.special.txt", "81")]
    [InlineData("site-recode-data-2008.csv", "nothing,of,this")]
    [InlineData("ccrr-cancer-core-reportability-codes-valueset.xml", "not XML")]
    public void A_damaged_file_is_a_finding_and_no_table(string name, string content)
    {
        var made = new RegistryPackCompiler().Compile([SourceFile.From(name, "", Encoding.UTF8.GetBytes(content))]);

        Assert.Empty(made.Packs);
        Assert.Equal(("ONC-0901", name), (Assert.Single(made.Findings).Code, made.Findings[0].Place));
    }

    [Fact]
    public void A_pack_of_another_compiler_is_refused()
    {
        var manifest = Registry.Pack.Manifest with { Compiler = "registry 0" };

        var opened = RegistryTables.Open(PackImage.Open(new PackWriter().ToBytes(manifest), out _)!);

        Assert.Equal("ONC-0910", opened.Problem?.Code);
    }
}
