using Custodian.Kernel;

namespace Custodian.CodeBooks.Tests;

public class CompletenessTests
{
    public static TheoryData<string, string, string> Orders => new()
    {
        { CodeSystems.Icd10Cm, "2026-01-15", "coding/icd10cm-2026/icd10cm_order_2026.txt.gz" },
        { CodeSystems.Icd10Cm, "2025-01-15", "coding/icd10-fy2025/icd10cm_order_2025.txt.gz" },
        { CodeSystems.Icd10Pcs, "2026-01-15", "coding/icd10pcs-2026/icd10pcs_order_2026.txt.gz" },
        { CodeSystems.Icd10Pcs, "2025-01-15", "coding/icd10-fy2025/icd10pcs_order_2025.txt.gz" },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void A_book_dumps_the_lines_of_its_order_file(string system, string day, string file)
    {
        var book = OfficialBooks.Shelf.For(system, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Book!;
        var folder = Path.GetDirectoryName(file)!;
        var source = OfficialBooks.Files(folder).Single(f => f.Source.Name == Path.GetFileName(file));
        using var reader = new StreamReader(new MemoryStream(source.Content.ToArray()), System.Text.Encoding.UTF8);

        var number = 0;
        foreach (var line in book.Dump())
        {
            number++;
            Assert.Equal(reader.ReadLine()?.TrimEnd(), line.TrimEnd());
        }

        Assert.Null(reader.ReadLine());
        Assert.Equal(book.Count, number);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Every_code_is_found_again_with_and_without_its_dot(string system, string day, string file)
    {
        Assert.NotEmpty(file);
        var book = OfficialBooks.Shelf.For(system, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Book!;

        foreach (var code in book.All())
        {
            Assert.Equal(code, book.Find(code.Dotted.ToLowerInvariant()));
            Assert.Equal(code.Billable, book.IsValid(code.Code));
        }
    }

    [Fact]
    public void Fiscal_2026_has_74719_diagnoses_and_79115_procedures()
    {
        Assert.Equal(74_719, OfficialBooks.Cm2026.All().Count(c => c.Billable));
        Assert.Equal(98_186, OfficialBooks.Cm2026.Count);
        Assert.Equal(79_115, OfficialBooks.Pcs2026.All().Count(c => c.Billable));
        Assert.Equal(74_260, OfficialBooks.Cm2025.All().Count(c => c.Billable));
        Assert.Equal(78_948, OfficialBooks.Pcs2025.All().Count(c => c.Billable));
    }

    [Fact]
    public void The_procedure_tables_expand_to_exactly_the_valid_codes()
    {
        var book = OfficialBooks.Pcs2026;

        var expanded = book.PcsTables().SelectMany(t => t.Codes()).ToList();

        Assert.Equal(79_115, expanded.Count);
        Assert.Equal(book.All().Where(c => c.Billable).Select(c => c.Code), expanded.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_procedure_can_be_built_through_its_table_and_no_other()
    {
        var book = OfficialBooks.Pcs2026;
        foreach (var table in book.PcsTables().Where((_, i) => i % 40 == 0))
        {
            List<string> reached = [table.Code];
            for (var place = 0; place < 4; place++)
            {
                reached = [.. reached.SelectMany(c => table.Next(c)!.Values.Select(v => v.Character).Distinct(), (c, v) => c + v)];
            }

            Assert.Equal(table.Codes().Order(StringComparer.Ordinal), reached.Order(StringComparer.Ordinal));
            Assert.Null(table.Next(reached[0]));
        }
    }

    [Fact]
    public void Poa_exempt_codes_are_those_of_the_list()
    {
        Assert.Equal(38_349, OfficialBooks.Cm2026.All().Count(c => c.PoaExempt == true));
        Assert.True(OfficialBooks.Cm2026.Find("B90.0")!.PoaExempt);
        Assert.False(OfficialBooks.Cm2026.Find("E11.9")!.PoaExempt);
    }

    [Fact]
    public void The_exempt_list_of_the_year_before_follows_from_its_changes()
    {
        Assert.True(OfficialBooks.Cm2025.Find("Q89.8")!.PoaExempt);
        Assert.Null(OfficialBooks.Cm2026.Find("Q89.8") is { Billable: true } q ? q : null);
    }

    [Fact]
    public void Official_files_are_read_without_a_damaged_line()
    {
        var all = OfficialBooks.CmCompilation.Findings.Concat(OfficialBooks.PcsCompilation.Findings);

        Assert.DoesNotContain(all, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void Compiling_twice_gives_the_same_bytes()
    {
        var again = OfficialBooks.Compile(new Import.Icd10PcsCompiler(), "coding/icd10pcs-2026", "coding/icd10-fy2025");

        Assert.Equal(OfficialBooks.PcsCompilation.Packs.Select(p => p.Bytes), again.Packs.Select(p => p.Bytes));
    }
}
