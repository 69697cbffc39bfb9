using Custodian.CodeBooks.Words;

namespace Custodian.CodeBooks.Tests;

public class WordTests
{
    [Theory]
    [InlineData("Crohn's disease", "crohn disease")]
    [InlineData("Oesophageal tumours", "esophageal tumor")]
    [InlineData("anaemia, diarrhoea & haemorrhage", "anemia diarrhea hemorrhage")]
    [InlineData("Fractures of vertebrae", "fracture vertebra")]
    [InlineData("type II diabetes", "type 2 diabetes")]
    [InlineData("non-small cell", "nonsmall cell")]
    [InlineData("D&C; w/o c/o", "d&c w/o c/o")]
    [InlineData("Ménière's", "meniere")]
    [InlineData("metastases", "metastasis")]
    public void Words_are_brought_to_one_form(string text, string words) => Assert.Equal(words, string.Join(' ', WordSplitter.Split(text).Select(w => w.Text)));

    [Fact]
    public void What_a_title_denies_or_puts_in_brackets_is_optional()
    {
        var words = WordSplitter.Split("Essential (primary) hypertension without crisis, initial encounter");

        Assert.Equal(["primary", "crisis"], words.Where(w => w.Optional).Select(w => w.Text));
        Assert.Equal(["crisis"], words.Where(w => w.Denied).Select(w => w.Text));
    }

    [Fact]
    public void There_are_more_than_400_acronyms_in_our_own_words()
    {
        var words = WordLists.For("acronyms");

        Assert.True(words.Readings.Count >= 400, words.Readings.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("chronic obstructive pulmonary disease", words.Readings["copd"][0]);
    }

    [Theory]
    [InlineData("diabtes", "diabetes", 1)]
    [InlineData("pnuemonia", "pneumonia", 1)]
    [InlineData("athsma", "asthma", 2)]
    [InlineData("same", "same", 0)]
    [InlineData("one", "three", 3)]
    public void Edits_count_a_swap_of_neighbours_once(string a, string b, int edits) => Assert.Equal(
        edits, Search.Spelling.Distance(System.Text.Encoding.ASCII.GetBytes(a), System.Text.Encoding.ASCII.GetBytes(b), 2));
}
