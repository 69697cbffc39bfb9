namespace Custodian.CodeBooks.Tests;

public class BookTests
{
    static CodeBook Cm => OfficialBooks.Cm2026;

    [Fact]
    public void A_page_shows_what_a_code_inherits_and_from_where()
    {
        var page = Cm.Page("S72.001A")!;

        Assert.Equal(["Chapter 19", "S70-S79", "S72", "S72.0", "S72.00", "S72.001"], page.Levels.Select(l => l.Name));
        Assert.Contains(page.Notes, n => n is { Kind: NoteKind.Excludes1, Level: "S72", Text: "traumatic amputation of hip and thigh (S78.-)" });
        Assert.Contains(page.Notes, n => n is { Kind: NoteKind.InclusionTerm, Level: "S72.00", Text: "Fracture of hip NOS" });
        Assert.Equal("S72", page.SeventhCharacters[0].Level);
        Assert.Equal("ABCDEFGHJKMNPQRS", string.Concat(page.SeventhCharacters.Select(s => s.Character)));
        Assert.False(page.NotesEdition!.SameAsCodes);
        Assert.Equal("2021", page.NotesEdition.Edition);
    }

    [Theory]
    [InlineData("J44.1", NoteKind.UseAdditional, "J44", "tobacco use (Z72.0)")]
    [InlineData("J44.0", NoteKind.CodeAlso, "J44", "type of asthma, if applicable (J45.-)")]
    [InlineData("J44.9", NoteKind.Includes, "J44", "chronic emphysematous bronchitis")]
    [InlineData("A00.0", NoteKind.Excludes2, "Chapter 1", "carrier or suspected carrier of infectious disease (Z22.-)")]
    public void Notes_come_down_from_their_level(string code, NoteKind kind, string level, string text) =>
        Assert.Contains(Cm.Page(code)!.Notes, n => n.Kind == kind && n.Level == level && n.Text == text);

    [Fact]
    public void Children_are_the_codes_one_step_below()
    {
        Assert.Equal(["J44.0", "J44.1", "J44.8", "J44.9"], Cm.Children("J44").Select(c => c.Dotted));
        Assert.Equal("J44", Cm.Find("J44.9")!.ParentCode);
        Assert.Empty(Cm.Children("J44.9"));
    }

    [Fact]
    public void An_index_term_shows_its_references_and_subterms()
    {
        var abandonment = Cm.Index.MainTerms(BookPart.Index, "Abandonment").Single();
        Assert.Equal("Maltreatment", abandonment.See);

        var abdomen = Cm.Index.MainTerms(BookPart.Index, "Abdomen, abdominal").Single();
        Assert.Equal("condition", abdomen.SeeAlso);
        Assert.Equal([("acute", "R10.0"), ("angina", "K55.1"), ("muscle deficiency syndrome", "Q79.4")], Cm.Index.Subterms(abdomen.Number).Select(t => (t.Title, t.Code)));
    }

    [Fact]
    public void Modifiers_and_manifestations_are_kept()
    {
        Assert.Equal("(-astasia) (hysterical)", Cm.Index.MainTerms(BookPart.Index, "Abasia").Single().Modifiers);
        var amyloid = Enumerable.Range(0, Cm.Index.Count).Select(n => Cm.Index[n]).First(t => t.Manifestation.Length > 0);
        Assert.True(Cm.Find(amyloid.Manifestation) is not null);
    }

    [Fact]
    public void A_search_within_a_term_stays_below_it()
    {
        var fracture = Cm.Index.MainTerms(BookPart.Index, "Fracture, traumatic").First();

        var found = Cm.Index.Within(fracture.Number, "fem neck").ToList();

        Assert.Contains(found, t => t.Code.StartsWith("S72.0", StringComparison.Ordinal));
        Assert.All(found, t => Assert.StartsWith("Fracture, traumatic", t.Path[0], StringComparison.Ordinal));
    }

    [Fact]
    public void The_drug_and_neoplasm_tables_are_tables()
    {
        var acetone = Cm.Index.MainTerms(BookPart.DrugTable, "1-propanol").First();
        Assert.Equal(["T51.3X1", "T51.3X2", "T51.3X3", "T51.3X4", "", ""], acetone.Cells);

        var neoplasm = Cm.Index.MainTerms(BookPart.NeoplasmTable).Single();
        var cavity = Cm.Index.Within(neoplasm.Number, "abdomen cavity").First();
        Assert.Equal(["C76.2", "C79.8-", "D09.8", "D36.7", "D48.7", "D49.89"], cavity.Cells);
    }

    [Fact]
    public void A_procedure_table_names_its_axes_and_values()
    {
        var table = OfficialBooks.Pcs2026.PcsTable("0DTJ")!;

        Assert.Equal(("0DT", "Medical and Surgical", "Gastrointestinal System", "Resection"), (table.Code, table.Section, table.BodySystem, table.Operation));
        Assert.StartsWith("Cutting out or off, without replacement, all of a body part", table.Definition, StringComparison.Ordinal);
        Assert.Contains(table.Next("0DT")!.Values, v => v is { Character: 'J', Label: "Appendix" });
        Assert.Equal("Approach", table.Next("0DTJ")!.Title);
        Assert.Null(table.Next("0DTJ9"));
    }

    [Fact]
    public void Definitions_and_keys_are_found_by_value_or_name()
    {
        Assert.Contains(OfficialBooks.Pcs2026.Definitions("Bypass"), d => d.Text.StartsWith("Altering the route of passage", StringComparison.Ordinal));
        Assert.Contains(OfficialBooks.Pcs2026.Definitions("abdominal esophagus"), d => d.Part == BookPart.BodyPartKey && d.Terms[0] == "Esophagus, Lower");
        Assert.Contains(OfficialBooks.Pcs2026.Definitions("Acculink"), d => d.Part == BookPart.DeviceKey && d.Terms[0] == "Intraluminal Device");
    }

    [Fact]
    public void A_code_links_to_the_guidelines_that_name_it()
    {
        var sections = Cm.Guidelines.Of("B20");

        Assert.Contains(sections, s => s.Id == "I.C.1.a.2.a" && s.Title.StartsWith("HIV disease", StringComparison.Ordinal));
        Assert.Contains(Cm.Page("I10")!.Guidelines, s => s.Id.StartsWith("I.C.9", StringComparison.Ordinal));
        Assert.DoesNotContain(sections, s => s.Text.Contains("Page 19 of", StringComparison.Ordinal));
    }

    [Fact]
    public void Editions_differ_as_the_addenda_say()
    {
        var changes = CodeChange.Between(OfficialBooks.Cm2025, Cm, "B880").ToList();

        Assert.Equal(
            [("B880", CodeChangeKind.BecameHeader), ("B8801", CodeChangeKind.Added), ("B8809", CodeChangeKind.Added)],
            changes.Select(c => (c.Code, c.Kind)));
    }

    [Fact]
    public void A_code_that_is_gone_offers_its_replacement()
    {
        Assert.Null(Cm.Find("I84.0"));
        var replaced = Cm.Replacements("G20");
        Assert.True(Cm.Find("G20") is not null || replaced.Count > 0);
        Assert.Equal(["A04.7"], Cm.PreviousCodes("A0472"));
    }

    [Theory]
    [InlineData("A00.9", 1, true)]
    [InlineData("S72.00-", 1, false)]
    [InlineData("T83.717", 0, false)]
    [InlineData("", 0, false)]
    public void A_printed_code_says_whether_it_is_complete_and_still_there(string printed, int codes, bool complete)
    {
        var target = Cm.Resolve(printed);

        Assert.Equal((codes, complete, false), (target.Codes.Count, target.Complete, target.Replaced));
    }

    [Fact]
    public void Equivalents_of_the_ninth_revision_come_both_ways()
    {
        var pack = OfficialBooks.Compile(new Import.GemsCompiler(), "coding/gems-2018").Packs.Single();
        var gems = Gems.Open(OfficialBooks.Image(pack));

        Assert.Equal(["0010"], gems.ToNine("A00.0").Select(e => e.Code));
        Assert.Equal(["A000"], gems.ToTen("001.0").Select(e => e.Code));
        Assert.Contains(gems.ToNine("A02.1"), e => e is { Code: "99591", Combination: true, Scenario: 1, ChoiceList: 2 });
        Assert.Empty(gems.ToNine("not a code"));
        Assert.Equal(81_593, pack.Manifest.Counts["icd10 to icd9"]);
    }

    [Fact]
    public void Icd_o_has_sites_and_histologies_with_their_terms()
    {
        var book = OfficialBooks.IcdO3;

        Assert.Equal("8140/3", book.Find("8140/3")!.Dotted);
        Assert.Equal("C50.4", book.Find("c504")!.Dotted);
        Assert.Equal("8140/3", book.Search("adenocarcinoma")[0].Dotted);
        Assert.Equal("licensed", book.Manifest.Licence);
    }
}
