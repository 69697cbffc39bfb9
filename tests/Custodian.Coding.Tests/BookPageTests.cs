using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Custodian.StoreTesting;

namespace Custodian.Coding.Tests;

/// <summary>The code books as pages. They read packs only, so one store is enough.</summary>
public sealed class BookPageTests : IAsyncLifetime
{
    const string On = "on=2026-01-15";

    Ward _ward = null!;
    Desk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _ward = await Ward.Open(StoreKind.Sqlite);
        _desk = await Desk.Open(_ward, OfficialPacks.ShelfWithIndex);
    }

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        await _ward.DisposeAsync();
    }

    [Fact]
    public async Task The_index_goes_from_letter_to_term_to_code()
    {
        var letter = await _desk.Page($"/books/icd10cm/index?letter=F&{On}");
        var failure = Row(letter, "Failure, failed");
        var term = await _desk.Page(failure.QuerySelector(".num a")!.GetAttribute("href")!);
        var leaf = term.QuerySelectorAll("#entries tr").First(r => r.TextContent.Contains("I50.33", StringComparison.Ordinal));

        Assert.Contains("heart, diastolic", leaf.QuerySelector(".over")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/books/icd10cm/I5033?{On}", leaf.QuerySelector("[data-open]")!.GetAttribute("href"));
        Assert.Contains("edition of 2017", letter.QuerySelector(".stale-part")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_inside_a_term_finds_entries_by_the_words_above_them_too()
    {
        var letter = await _desk.Page($"/books/icd10cm/index?letter=F&{On}");
        var term = await _desk.Page(Row(letter, "Fracture, traumatic").QuerySelector(".num a")!.GetAttribute("href")!);
        var form = term.Forms.First(f => f.HasAttribute("data-book-search"));

        var (status, found) = await _desk.Submit(form, [("within", "fem neck base")], fragment: true);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotEmpty(found.QuerySelectorAll("#entries tbody tr"));
        Assert.All(found.QuerySelectorAll("#entries tbody tr"), r => Assert.Contains("femur", r.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_entry_of_an_old_index_says_that_its_code_is_gone()
    {
        var book = CodeBooks.CodeBook.Open(OfficialPacks.ShelfWithIndex.For(CodeBooks.CodeSystems.Icd10Cm, new(2026, 1, 15))!);
        var old = book.Index.Matching(CodeBooks.BookPart.Index, "").First(t => t.Level > 0 && t.Code.Length > 0 && book.Resolve(t.Code).Codes.Count == 0);

        var page = await _desk.Page($"/books/icd10cm/index/{book.Index.Above(old.Number)[^1].Number}?{On}");

        var code = page.QuerySelectorAll("#entries .nw").First(c => c.QuerySelector("s.code")?.TextContent == old.Code);
        Assert.Contains("not in FY2026", code.QuerySelector("small")!.TextContent, StringComparison.Ordinal);
        Assert.Null(code.QuerySelector("a"));
    }

    [Fact]
    public void A_printed_code_that_was_replaced_leads_to_what_took_its_place()
    {
        var order = $"00001 {"A0472",-7} 1 {"Invented short title",-60} Invented title";
        var made = new CodeBooks.Import.Icd10CmCompiler().Compile([Made("icd10cm_order_2026.txt", order), Made("icd10cm-conversion-table-2026.csv", "Current code assignment,Effective,Previous\nA04.72,2017,A05.9")]);
        var book = CodeBooks.CodeBook.Open(Packs.PackImage.Open(made.Packs.Single().Bytes, out _)!);
        var place = new Engines.BookPlace("icd10cm", new(2026, 1, 15), new("ICD-10-CM", null, "FY2026", false, ""), []);

        var html = BookText.Printed(book, place, "A05.9").Value;

        Assert.Contains("<s class=\"code\">A05.9</s>", html, StringComparison.Ordinal);
        Assert.Contains("now", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/books/icd10cm/A0472?on=2026-01-15\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_category_outside_of_the_sections_stands_under_its_chapter()
    {
        var chapter = await _desk.Page($"/books/icd10cm/tabular/Chapter%2017?{On}");

        Assert.Contains(chapter.QuerySelectorAll("[data-open]"), a => a.GetAttribute("href") == $"/books/icd10cm/QA0?{On}");
    }

    [Theory]
    [InlineData("neoplasms", 1940)]
    [InlineData("drugs", 7430)]
    public async Task Every_row_of_a_table_stands_on_some_page_with_links_in_its_cells(string table, int rows)
    {
        var first = await _desk.Page($"/books/icd10cm/{table}?{On}");
        var (seen, links) = (new HashSet<string>(), 0);
        foreach (var letter in first.QuerySelectorAll(".letters a").Select(a => a.GetAttribute("href")!))
        {
            for (var page = 1; ; page++)
            {
                var shown = await _desk.Page($"{letter}&page={page}");
                var fresh = shown.QuerySelectorAll("[data-grid] tbody tr").Where(r => seen.Add(r.Id!)).ToList();
                links += fresh.Sum(r => r.QuerySelectorAll("td a.code").Length);
                if (fresh.Count == 0)
                {
                    break;
                }
            }
        }

        Assert.Equal(rows, seen.Count);
        Assert.True(links > rows * 2);
    }

    [Fact]
    public async Task A_table_is_filtered_as_a_whole_and_its_cells_open_codes()
    {
        var page = await _desk.Page($"/books/icd10cm/neoplasms?letter=B&{On}");
        var form = page.Forms.First(f => f.HasAttribute("data-book-search"));

        var (_, found) = await _desk.Submit(form, [("q", "breast upper outer")], fragment: true);

        var row = Assert.Single(found.QuerySelectorAll("[data-grid] tbody tr"), r => r.TextContent.Contains("upper-outer", StringComparison.Ordinal));
        Assert.Equal("C50.4-", row.QuerySelector("td a")!.TextContent);
        Assert.Equal($"/books/icd10cm/C504?{On}", row.QuerySelector("td a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_builder_offers_only_values_that_lead_to_a_code_and_ends_in_one()
    {
        var at = await _desk.Page($"/books/icd10pcs/build/0DT?{On}");
        var appendix = at.QuerySelectorAll("#values tr[data-row]").Single(r => r.QuerySelector("b")!.TextContent == "Appendix");
        var refused = await _desk.Page($"/books/icd10pcs/build?code=0DTJ4X&{On}");
        var done = await _desk.Page($"/books/icd10pcs/build/0DTJ4ZZ?{On}&case=7");

        Assert.Equal($"/books/icd10pcs/build/0DTJ?{On}", appendix.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Cutting out or off", at.QuerySelector("[aria-label='Definition and keys']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("X is no value of character 6", refused.QuerySelector("#build-said")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Z"], refused.QuerySelectorAll("#values tr[data-row] a").Select(a => a.TextContent));
        Assert.Equal("0DTJ4ZZ", done.QuerySelector("[data-copy]")!.GetAttribute("data-copy"));
        Assert.Equal("/coding/7?procedure=0DTJ4ZZ", done.QuerySelector("[data-main-action]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_procedure_built_for_an_account_waits_in_its_box()
    {
        var id = await _ward.Ready();

        var bench = await _desk.Page($"/coding/{id}?procedure=0dtj4zz");

        Assert.Equal("0DTJ4ZZ", bench.QuerySelector("#addpcode")!.GetAttribute("value"));
        Assert.Contains($"case={id}", bench.QuerySelectorAll(".addc a").Single().GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty((await _ward.Open(id)).Codes.Procedures);
    }

    [Fact]
    public async Task Keys_name_the_body_part_behind_a_word()
    {
        var at = await _desk.Page($"/books/icd10pcs/build/0D1?{On}");

        Assert.Contains(at.QuerySelectorAll("#values tr[data-row]"), r => r.QuerySelector("b")!.TextContent == "Esophagus, Lower" && r.TextContent.Contains("Abdominal esophagus", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_code_stands_between_its_neighbours_below_its_header()
    {
        var page = await _desk.Page($"/books/icd10cm/I5032?{On}");

        Assert.Equal(["/books/icd10cm/I5031", "/books/icd10cm/I503", "/books/icd10cm/I5033"], new[] { "p", "h", "n" }.Select(k => page.QuerySelector($"a[data-key={k}]")!.GetAttribute("href")!.Split('?')[0]));
        Assert.Equal(["I50", "I50.3", "I50.32"], page.QuerySelectorAll(".tabular :is(.ch2, .ch3) .code").Select(c => c.TextContent));
        Assert.Equal("I50.32", page.QuerySelector(".leaf li.on .code")!.TextContent);
        Assert.Contains(page.QuerySelectorAll(".nt.cf a"), a => a.TextContent == "I13.-" && a.GetAttribute("href") == $"/books/icd10cm/I13?{On}");
    }

    [Fact]
    public async Task Seventh_characters_say_which_level_they_come_from()
    {
        var page = await _desk.Page($"/books/icd10cm/S72001A?{On}");

        Assert.Contains("from S72", page.QuerySelector(".tabular")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editions_side_by_side_say_what_is_new_deleted_and_revised()
    {
        var parent = await _desk.Page($"/books/icd10cm/B880?{On}");
        var before = await _desk.Page("/books/icd10cm/B880?on=2025-01-15");

        Assert.Equal(["new", "new"], parent.QuerySelectorAll(".leaf li .fl").Where(f => f.FirstChild!.TextContent == "new").Select(f => f.FirstChild!.TextContent));
        Assert.Contains("A code in FY2025, a header since FY2026", parent.QuerySelector(".changes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A header from FY2026 on", before.QuerySelector(".changes")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("FY2025", before.QuerySelector("select[name=on] option[selected]")!.TextContent.Split(' ')[0]);
    }

    [Theory]
    [InlineData("I5033", "severity", "MCC", "MS-DRG 43.0")]
    [InlineData("I5033", "excluded-by", "32 principals", "MS-DRG 43.0")]
    [InlineData("I5033", "hcc-v28", "224 Acute on Chronic Heart Failure", "CMS-HCC V28, PY2026")]
    [InlineData("I5033", "elixhauser", "Heart failure", "AHRQ Elixhauser 2025.1")]
    [InlineData("I5033", "chronic", "Yes", "AHRQ CCIR 2026.1")]
    [InlineData("B900", "poa", "Exempt", "POA exempt list 2026")]
    [InlineData("A000", "icd9", "001.0", "GEMs FY2018, the last year of mappings")]
    [InlineData("I469", "severity", "MCC, of a patient discharged alive", "MS-DRG 43.0")]
    [InlineData("L89153", "hac", "04 ", "MS-DRG 43.0")]
    [InlineData("O800", "valid", "", "")]
    [InlineData("N40", "valid", "No, a header", "ICD-10-CM FY2026")]
    [InlineData("C61", "sex-edit", "None", "MCE 43.1")]
    [InlineData("A33", "age-edit", "Newborn: 0 to 0 y", "MCE 43.1")]
    [InlineData("V4352XA", "mce", "External cause", "MCE 43.1")]
    [InlineData("B20", "rxhcc", "1 HIV", "RxHCC V08, PY2026")]
    public void Facts_of_a_code_name_the_table_they_are_from(string code, string key, string value, string edition)
    {
        var fact = CodeKnowledge.Of(OfficialPacks.ShelfWithIndex, CodeBooks.CodeSystems.Icd10Cm, code, new(2026, 1, 15)).SingleOrDefault(f => f.Key == key);

        Assert.StartsWith(value, fact?.Value ?? "", StringComparison.Ordinal);
        Assert.Equal(edition, fact?.Edition ?? "");
    }

    [Theory]
    [InlineData("0DTJ4ZZ", "O.R. procedure")]
    [InlineData("5A1955Z", "Non-O.R., affects the group")]
    [InlineData("3E0234Z", "Non-O.R.")]
    public void Facts_of_a_procedure_say_whether_it_moves_the_group(string code, string value) =>
        Assert.Equal(value, CodeKnowledge.Of(OfficialPacks.ShelfWithIndex, CodeBooks.CodeSystems.Icd10Pcs, code, new(2026, 1, 15)).Single(f => f.Key == "operating-room").Value);

    [Fact]
    public async Task The_number_of_principals_opens_their_list()
    {
        var page = await _desk.Page($"/books/icd10cm/I5033?{On}");
        var list = await _desk.Page(page.QuerySelector("[data-fact='excluded-by'] a")!.GetAttribute("href")!);

        Assert.Equal(32, list.QuerySelectorAll("tr[data-row]").Length);
    }

    [Fact]
    public async Task Guidelines_are_read_by_heading_and_link_to_codes_and_back()
    {
        var section = await _desk.Page($"/books/icd10cm/guidelines/I.C.9.a.1?{On}");
        var code = await _desk.Page($"/books/icd10cm/I110?{On}");

        Assert.Contains(section.QuerySelectorAll(".reading a.code"), a => a.GetAttribute("href") == $"/books/icd10cm/I11?{On}");
        Assert.Contains(code.QuerySelectorAll("a"), a => a.GetAttribute("href") == $"/books/icd10cm/guidelines/I.C.9.a.1?{On}");
        Assert.Null(section.QuerySelector(".stale-part"));
    }

    [Fact]
    public async Task A_header_in_the_list_of_a_code_box_opens_to_the_codes_below_it()
    {
        var form = (await _desk.Page($"/books?system=icd10cm&{On}")).Forms.First(f => f.HasAttribute("data-book-search"));

        var (status, below) = await _desk.Submit(form, [("system", "icd10cm"), ("code", "J44"), ("on", "2026-01-15")], fragment: true, action: "/coding/search/below");
        var (_, tables) = await _desk.Submit(form, [("system", "icd10pcs"), ("code", "0JH"), ("on", "2026-01-15")], fragment: true, action: "/coding/search/below");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["J440", "J441", "J448", "J449"], below.QuerySelectorAll("[role=option]").Select(o => o.GetAttribute("data-code")));
        Assert.All(below.QuerySelectorAll("[role=option]"), o => Assert.Equal("J44", o.GetAttribute("data-under")));
        Assert.NotNull(below.QuerySelector("[data-code=J448]")!.GetAttribute("data-header"));
        Assert.Contains("more below 0JH", tables.QuerySelector(".none")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cpt", "licensed by the American Medical Association")]
    [InlineData("hcpcs", "HCPC2026_JAN_ANWEB")]
    public async Task A_book_that_is_not_loaded_says_whose_it_is_and_how_to_import_it(string system, string text)
    {
        var page = await _desk.Page($"/books?system={system}&{On}");

        Assert.Contains(text, page.QuerySelector("[data-hits]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("custodian pack build", page.QuerySelector("[data-hits]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/books/icd10cm/tabular")]
    [InlineData("/books/icd10cm/tabular/Chapter%209")]
    [InlineData("/books/icd10cm/tabular/I30-I5A")]
    [InlineData("/books/icd10cm/index")]
    [InlineData("/books/icd10cm/external-causes")]
    [InlineData("/books/icd10pcs/index")]
    [InlineData("/books/icd10cm/neoplasms")]
    [InlineData("/books/icd10cm/drugs")]
    [InlineData("/books/icd10pcs/build")]
    [InlineData("/books/icd10cm/guidelines")]
    [InlineData("/books/icd10cm/I5033/excluded-by")]
    [InlineData("/books/icd10cm/S720")]
    [InlineData("/books?system=cpt")]
    public async Task Every_book_page_is_plain_html_with_one_heading_and_the_day_in_its_links(string path)
    {
        var page = await _desk.Page(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + On);

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("main a[href^='/books']"), a => Assert.Contains(On, a.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
    }

    static Packs.SourceFile Made(string name, string content) => Packs.SourceFile.From(name, "made", System.Text.Encoding.UTF8.GetBytes(content));

    static IElement Row(IHtmlDocument page, string title) => page.QuerySelectorAll("#entries tr").First(r => r.QuerySelector(".t")?.TextContent.StartsWith(title, StringComparison.Ordinal) == true);
}
