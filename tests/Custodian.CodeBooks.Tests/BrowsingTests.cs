namespace Custodian.CodeBooks.Tests;

public class BrowsingTests
{
    static CodeBook Cm => OfficialBooks.Cm2026;

    [Theory]
    [InlineData("heart failure due to hypertension (I11.0)", "I11.0=I110")]
    [InlineData("with chronic kidney disease (I13.-)", "I13.-=I13")]
    [InlineData("ectopic or molar pregnancy (O00-O07, O08.8)", "O00=O00 O07=O07 O08.8=O088")]
    [InlineData("heart failure following surgery (I97.13-)", "I97.13-=I9713")]
    [InlineData("poisoning (T36-T65 with fifth or sixth character 1-4)", "T36=T36 T65=T65")]
    [InlineData("code S72.001A, then Z96.641.", "S72.001A=S72001A Z96.641=Z96641")]
    [InlineData("vitamin B12 and HbA1c, COVID-19", "B12=B12")]
    [InlineData("neurodevelopmental disorder (QA0.0141)", "QA0.0141=QA00141")]
    [InlineData("", "")]
    public void Codes_printed_in_a_text_are_found_and_the_text_stays_whole(string text, string codes)
    {
        var parts = PrintedCodes.Split(text).ToList();

        Assert.Equal(codes, string.Join(' ', parts.Where(p => p.Code is not null).Select(p => $"{p.Text}={p.Code}")));
        Assert.Equal(text, string.Concat(parts.Select(p => p.Text)));
    }

    [Theory]
    [InlineData("I50.33", "I50.32", null)]
    [InlineData("I50.30", null, "I50.31")]
    [InlineData("I50.3", "I50.2", "I50.4")]
    [InlineData("I50", "I49", "I51")]
    [InlineData("A00", null, "A01")]
    public void Neighbours_stand_under_the_same_header(string code, string? previous, string? next)
    {
        var (before, after) = Cm.Neighbours(code);

        Assert.Equal((previous, next), (before?.Dotted, after?.Dotted));
    }

    [Fact]
    public void Walking_by_neighbours_visits_every_category_once()
    {
        var visited = new List<string>();
        for (var at = Cm.Find("A00"); at is not null; at = Cm.Neighbours(at.Code).Next)
        {
            visited.Add(at.Code);
        }

        Assert.Equal(Cm.All().Where(c => c.ParentCode is null).Select(c => c.Code), visited);
    }

    [Fact]
    public void The_tabular_list_has_22_chapters_and_its_sections_hold_every_category()
    {
        var divisions = Cm.Divisions();
        var sections = divisions.Where(d => !d.IsChapter).SelectMany(d => Cm.Categories(d.Range)).Select(c => c.Code).ToList();

        Assert.Equal(22, divisions.Count(d => d.IsChapter));
        Assert.Equal("Chapter 1", divisions[0].Name);
        Assert.Single(divisions, d => d.Range == "I30-I5A");
        Assert.DoesNotContain(divisions, d => d.Range == "I30-I52");
        // Neither stands on the list of sections at hand.
        Assert.Equal(["QA0", "Z3A"], Cm.All().Where(c => c.ParentCode is null).Select(c => c.Code).Except(sections));
    }

    [Fact]
    public void Codes_under_a_beginning_are_those_that_begin_so()
    {
        Assert.Equal(Cm.All().Where(c => c.Code.StartsWith("S720", StringComparison.Ordinal)), Cm.Under("S72.0"));
        Assert.Equal(Cm.Count, Cm.Under("").Count());
        Assert.Empty(Cm.Under("?"));
    }

    [Theory]
    [InlineData("Abandonment", false, "Maltreatment", "Maltreatment")]
    [InlineData("Fallen arches", false, "Deformity, limb, flat foot", "Deformity, limb, flat foot")]
    [InlineData("Abdomen, abdominal", true, "condition", "Condition")]
    public void A_reference_leads_to_the_entry_it_means(string term, bool also, string text, string target)
    {
        var reference = Assert.Single(Cm.Index.References(Cm.Index.MainTerms(BookPart.Index, term).First().Number));

        Assert.Equal((also, text), (reference.Also, reference.Text));
        Assert.Equal(target, string.Join(", ", Cm.Index[reference.Target!.Value].Path));
    }

    [Theory]
    [InlineData(BookPart.Index, 0.98)]
    [InlineData(BookPart.ExternalCauseIndex, 0.97)]
    public void Most_references_of_an_index_lead_somewhere(BookPart part, double share)
    {
        var references = Cm.Index.Matching(part, "").SelectMany(t => Cm.Index.References(t.Number)).Where(r => !IsAdvice(r.Text)).ToList();

        Assert.True(references.Count(r => r.Target is not null) >= share * references.Count, $"{references.Count(r => r.Target is not null)} of {references.Count}; not: {string.Join(" | ", references.Where(r => r.Target is null).Take(12).Select(r => r.Text))}");
    }

    [Fact]
    public void What_stands_above_a_term_is_told_from_the_main_term_down()
    {
        var term = Cm.Index.Matching(BookPart.Index, "failure heart diastolic acute").First(t => t.Title.StartsWith("acute", StringComparison.Ordinal));

        Assert.Equal(["Failure, failed", "heart", "diastolic"], Cm.Index.Above(term.Number).Select(t => t.Title.Split(" (")[0]));
        Assert.Equal(Cm.Index.Below(Cm.Index.Above(term.Number)[0].Number).Count(), Cm.Index.CountBelow(Cm.Index.Above(term.Number)[0].Number));
    }

    [Theory]
    [InlineData(BookPart.NeoplasmTable, "coding/icd10cm-2026", "neoplasm-April")]
    [InlineData(BookPart.DrugTable, "coding/icd10cm-2026", "drug-April")]
    [InlineData(BookPart.ExternalCauseIndex, "coding/icd10cm-2026", "eindex-April")]
    public void Every_row_of_a_table_is_read_with_every_cell(BookPart part, string folder, string file)
    {
        var source = OfficialBooks.Files(folder).Single(f => f.Source.Name.Contains(file, StringComparison.Ordinal));
        var xml = System.Xml.Linq.XDocument.Load(new MemoryStream(source.Content.ToArray()));
        var rows = xml.Descendants().Where(e => e.Name.LocalName is "mainTerm" or "term").ToList();
        var cells = xml.Descendants("cell").Count(c => c.Value.Trim() is not ("" or "-" or "--"));

        var read = Cm.Index.Matching(part, "").ToList();

        Assert.Equal(rows.Count, read.Count);
        Assert.Equal(cells, read.Sum(r => r.Cells.Count(c => c.Length > 0)));
    }

    [Fact]
    public void Letters_of_an_index_hold_all_its_main_terms()
    {
        var letters = Cm.Index.Letters(BookPart.Index);
        var terms = letters.Where(char.IsAsciiLetter).Sum(l => Cm.Index.MainTerms(BookPart.Index, l.ToString()).Count());

        Assert.Equal(Cm.Index.MainTerms(BookPart.Index).Count(t => char.IsAsciiLetter(t.Title[0])), terms);
        Assert.Contains('#', letters);
    }

    [Fact]
    public void Guidelines_are_opened_by_their_id_and_know_what_is_around_them()
    {
        var section = Cm.Guidelines[Cm.Guidelines.Find("I.C.9.a.1")];

        Assert.StartsWith("Hypertension with Heart Disease", section.Title, StringComparison.Ordinal);
        Assert.Equal(("I.C.9.a", 4), (section.Around, section.Level));
        Assert.Equal(-1, Cm.Guidelines.Find("V.Z"));
        Assert.Equal("Conventions, general coding guidelines and chapter specific guidelines", Cm.Guidelines[0].Title);
        Assert.Equal(Cm.Guidelines.Count, Cm.Guidelines.All().Select(s => s.Id).Distinct().Count());
    }

    [Fact]
    public void Guidelines_named_for_october_are_those_of_the_fiscal_year_it_begins() =>
        Assert.True(Cm.Parts.Single(p => p.Part == BookPart.Guidelines).SameAsCodes);

    static bool IsAdvice(string text) => PrintedCodes.Split(text).Any(p => p.Code is not null) || text.StartsWith("by ", StringComparison.Ordinal) || text.StartsWith("Table of", StringComparison.OrdinalIgnoreCase);
}
