namespace Custodian.CodeBooks.Tests;

public class SearchTests
{
    static CodeBook Cm => OfficialBooks.Cm2026;

    static CodeBook Pcs => OfficialBooks.Pcs2026;

    [Theory]
    [InlineData("E11.9")]
    [InlineData("e119")]
    [InlineData(" e11.9 ")]
    public void A_code_is_found_in_any_writing(string query) => Assert.Equal("E11.9", Cm.Search(query)[0].Dotted);

    [Fact]
    public void A_header_comes_with_its_children()
    {
        var hits = Cm.Search("S72.0");

        Assert.Equal(("S72.0", false), (hits[0].Dotted, hits[0].Billable));
        Assert.Equal("S72.00", hits[1].Dotted);
    }

    [Theory]
    [InlineData("type 2 diabetes mellitus with hyperglycemia", "E11.65")]
    [InlineData("hyperglycemia with mellitus diabetes type 2", "E11.65")]
    [InlineData("frac fem nec left", "S72.002A")]
    [InlineData("tumour of colon, benign", "D12.6")]
    [InlineData("anaemia, iron deficiency", "D50.9")]
    public void Words_count_in_any_order_and_by_their_beginnings(string query, string code) => Assert.Contains(code, Cm.Search(query, 5).Select(h => h.Dotted));

    [Fact]
    public void A_result_says_how_the_query_was_read()
    {
        Assert.Contains("copd = chronic obstructive pulmonary disease", Cm.Search("COPD")[0].Why, StringComparison.Ordinal);
        Assert.Contains("diabte read as diabetes", Cm.Search("diabtes")[0].Why, StringComparison.Ordinal);
        Assert.Contains("2017 edition", Cm.Search("hypertension")[0].Why, StringComparison.Ordinal);
        Assert.Equal("2017", Cm.Search("hypertension")[0].SourceEdition);
    }

    [Theory]
    [InlineData("lap appy", "0DTJ4ZZ")]
    [InlineData("laparoscopic appendectomy", "0DTJ4ZZ")]
    [InlineData("resection of appendix, percutaneous endoscopic approach", "0DTJ4ZZ")]
    [InlineData("cabg x3", "02120Z3")]
    public void A_procedure_is_found_in_speech_and_in_full(string query, string code) => Assert.Equal(code, Pcs.Search(query)[0].Code);

    [Fact]
    public void Find_all_gives_every_code_that_has_the_words()
    {
        var all = Cm.Search("cholera", 1000, new() { FindAll = true });

        Assert.Superset(Cm.All().Where(c => c.LongTitle.Contains("Cholera", StringComparison.OrdinalIgnoreCase) && c.Code.StartsWith("A00", StringComparison.Ordinal)).Select(c => c.Code).ToHashSet(), all.Select(h => h.Code).ToHashSet());
        Assert.Equal(all.Select(h => h.Code).Order(StringComparer.Ordinal), all.Select(h => h.Code));
    }

    [Fact]
    public void Limits_are_kept()
    {
        Assert.All(Cm.Search("fracture", 50, new() { BillableOnly = true }), h => Assert.True(h.Billable));
        Assert.All(Cm.Search("fracture", 50, new() { Within = "S72" }), h => Assert.StartsWith("S72", h.Code, StringComparison.Ordinal));
        Assert.Equal(7, Cm.Search("fracture", 7).Count);
    }

    [Fact]
    public void A_code_that_was_replaced_leads_to_its_successor()
    {
        var gone = OfficialBooks.Cm2025.All().Select(c => c.Code).FirstOrDefault(c => Cm.Find(c) is null && Cm.Replacements(c).Count > 0);
        Assert.SkipWhen(gone is null, "No code of FY2025 was replaced under another number in FY2026.");

        Assert.Equal(HitKind.Replacement, Cm.Search(gone)[0].Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\0\u0001\u0007")]
    [InlineData("💔 heart 🫀")]
    [InlineData("....---///")]
    [InlineData("%_' or 1=1 --")]
    [InlineData("\uD800")]
    [InlineData("ÆŒß ﬁ")]
    [InlineData("- - -")]
    [InlineData("a")]
    [InlineData("e11.9e11.9e11.9")]
    [InlineData("s's's's'")]
    [InlineData("non-non-non-")]
    public void No_query_makes_a_book_throw(string query)
    {
        foreach (var book in OfficialBooks.Shelf.Books)
        {
            Assert.NotNull(book.Search(query));
            Assert.NotNull(book.Search(query, 5, new() { FindAll = true, Within = query }));
            Assert.Null(book.Page(query + "!"));
            book.Children(query);
            book.Find(query);
            book.PcsTable(query);
            book.Replacements(query);
            book.PreviousCodes(query);
        }
    }

    [Fact]
    public void Long_and_random_queries_are_answered()
    {
        var random = new Random(7);
        string[] queries =
        [
            new('x', 10_000), string.Concat(Enumerable.Repeat("fracture ", 1200)),
            .. Enumerable.Range(0, 300).Select(_ => new string([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => (char)random.Next(1, 0x2FF))])),
        ];

        foreach (var query in queries)
        {
            Assert.NotNull(Cm.Search(query));
            Assert.NotNull(Pcs.Search(query));
        }
    }

    [Fact]
    public void Null_is_nothing_found()
    {
        Assert.Empty(Cm.Search(null));
        Assert.Null(Cm.Find(null));
        Assert.False(Cm.IsValid(null));
        Assert.Empty(Cm.Children(null));
        Assert.Null(Cm.Page(null));
    }

    [Fact]
    public void Many_searches_at_once_give_what_one_gives()
    {
        string[] queries = ["heart failure", "diabtes", "fracture femur", "copd", "lung cancer"];
        var alone = queries.Select(q => string.Join(' ', Cm.Search(q).Select(h => h.Code))).ToList();

        Parallel.For(0, 100, i => Assert.Equal(alone[i % 5], string.Join(' ', Cm.Search(queries[i % 5]).Select(h => h.Code))));
    }
}
