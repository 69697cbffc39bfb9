using Custodian.CodeBooks.Import;
using Custodian.Packs;

namespace Custodian.CodeBooks.Tests;

public class DamagedFileTests
{
    const string Order = """
        00001 A00     0 Cholera                                                      Cholera
        00002 A000    1 Cholera due to Vibrio cholerae 01, biovar cholerae           Cholera due to Vibrio cholerae 01, biovar cholerae
        0000x A001    1 damaged number
        short
        00004 A009    1 Cholera, unspecified                                         Cholera, unspecified
        """;

    static CompiledPack Compile(params SourceFile[] files)
    {
        var compiler = new Icd10CmCompiler();
        Assert.All(files, f => Assert.True(compiler.Recognises(f), f.Name));
        return compiler.Compile(files).Packs.Single();
    }

    static SourceFile OrderFile => OfficialBooks.Made("icd10cm-order-April-1-2026.txt", Order);

    [Fact]
    public void Damaged_lines_are_named_and_the_rest_goes_on()
    {
        var pack = Compile(OrderFile);

        Assert.Equal(["icd10cm-order-April-1-2026.txt line 3", "icd10cm-order-April-1-2026.txt line 4"], pack.Findings.Where(f => f.Code == "BOOK-0101").Select(f => f.Place));
        Assert.Equal(3, CodeBook.Open(OfficialBooks.Image(pack)).Count);
    }

    [Fact]
    public void An_april_update_is_an_edition_of_its_own()
    {
        var pack = Compile(OrderFile);

        Assert.Equal(("FY2026-April", new DateOnly(2026, 4, 1)), (pack.Manifest.Edition, pack.Manifest.From));
    }

    [Fact]
    public void The_april_update_closes_the_october_edition()
    {
        var october = OfficialBooks.Made("icd10cm_order_2026.txt", Order);

        var packs = new Icd10CmCompiler().Compile([OrderFile, october]).Packs;

        Assert.Equal([(new DateOnly(2025, 10, 1), new DateOnly(2026, 3, 31)), (new DateOnly(2026, 4, 1), (DateOnly?)null)], packs.Select(p => (p.Manifest.From, p.Manifest.Through)));
    }

    [Fact]
    public void A_damaged_main_term_costs_itself_only()
    {
        var index = OfficialBooks.Made("icd10cm_index_2026.xml", """
            <ICD10CM.index><version>2026</version>
            <letter><mainTerm><title>Cholera</title><code>A00.9</code></mainTerm>
            <mainTerm><title>Broken<code>A00.0</mainTerm>
            <mainTerm><title>Cut short</title>
            <mainTerm><title>Classical cholera</title><code>A00.0</code></mainTerm></letter>
            """);

        var pack = Compile(OrderFile, index);
        var book = CodeBook.Open(OfficialBooks.Image(pack));

        Assert.Equal(["icd10cm_index_2026.xml line 3", "icd10cm_index_2026.xml line 4"], pack.Findings.Where(f => f.Code == "BOOK-0102").Select(f => f.Place));
        Assert.Equal(["Cholera", "Classical cholera"], book.Index.MainTerms(BookPart.Index).Select(t => t.Title));
    }

    [Fact]
    public void A_document_type_is_refused()
    {
        var index = OfficialBooks.Made("icd10cm_index_2026.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><i><mainTerm><title>&a;</title></mainTerm></i>");

        Assert.Contains(Compile(OrderFile, index).Findings, f => f.Code == "BOOK-0102");
    }

    [Fact]
    public void An_index_entry_without_a_code_of_the_edition_is_counted()
    {
        var index = OfficialBooks.Made("icd10cm_index_2026.xml", "<i><mainTerm><title>Gone</title><code>Z99.9</code></mainTerm></i>");

        Assert.Contains(Compile(OrderFile, index).Findings, f => f is { Code: "BOOK-0103", Place: "Index" });
    }

    [Fact]
    public void A_replaced_code_leads_to_its_replacement()
    {
        var index = OfficialBooks.Made("icd10cm_index_2017.xml", "<i><mainTerm><title>Blue death</title><code>A00.5</code></mainTerm></i>");
        var conversion = OfficialBooks.Made("ICD-10-CM-CONVERSION-TABLE-FY2026.csv", "Current code assignment,Effective,Previous Code(s) Assignment\nA00.9,2020,\"A00.5, A00.6\"\nA00.0,2025-x,A00.7\n");

        var pack = Compile(OrderFile, index, conversion);
        var hit = CodeBook.Open(OfficialBooks.Image(pack)).Search("blue death")[0];

        Assert.Equal("A00.9", hit.Dotted);
        Assert.Contains("replaced by the conversion table", hit.Why, StringComparison.Ordinal);
        Assert.Equal("2017", hit.SourceEdition);
        Assert.Contains(pack.Findings, f => f is { Code: "BOOK-0104", Place: "icd10cm_index_2017.xml" });
        Assert.Contains(pack.Findings, f => f is { Code: "BOOK-0105", Place: "Index" });
        Assert.Contains(pack.Findings, f => f.Place == "ICD-10-CM-CONVERSION-TABLE-FY2026.csv line 3");
        Assert.Equal(1, pack.Manifest.Counts["other edition: Index 2017"]);
    }

    [Fact]
    public void An_empty_order_file_makes_no_pack()
    {
        var compiled = new Icd10CmCompiler().Compile([OfficialBooks.Made("icd10cm_order_2026.txt", "nothing here")]);

        Assert.Empty(compiled.Packs);
        Assert.Contains(compiled.Findings, f => f.Code == "BOOK-0106");
    }

    [Theory]
    [InlineData("icd10cm-tabular-2026.xml")]
    [InlineData("icd10cm_tabular_2026.xml")]
    [InlineData("icd10cm-tabular-April-1-2026.xml")]
    [InlineData("icd10cm_eindex_2026.xml")]
    [InlineData("icd10cm-drug-April-1-2026.xml")]
    [InlineData("icd10cm_neoplasm_2026.xml")]
    [InlineData("ICD10CM_Order_2026.txt")]
    public void File_names_are_recognised_in_their_variants(string name) => Assert.True(new Icd10CmCompiler().Recognises(OfficialBooks.Made(name, "")));

    [Theory]
    [InlineData("icd10cm_order_addenda_2026.txt")]
    [InlineData("icd10pcs_order_2026.txt")]
    [InlineData("readme.txt")]
    public void Other_files_are_left_alone(string name) => Assert.False(new Icd10CmCompiler().Recognises(OfficialBooks.Made(name, "")));

    [Fact]
    public void Other_packs_are_not_books()
    {
        var pack = new PackWriter().Add("x", [1]).ToBytes(new("mce", "1", new(2025, 1, 1), null, "starter", true, [], new Dictionary<string, long>(), "t"));

        Assert.Throws<ArgumentException>(() => CodeBook.Open(PackImage.Open(pack, out _)!));
    }
}
