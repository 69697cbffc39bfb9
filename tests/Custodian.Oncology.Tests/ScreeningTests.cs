using System.Text.Json;
using CsCheck;
using Custodian.Oncology.Casefinding;

namespace Custodian.Oncology.Tests;

public class ScreeningTests
{
    static readonly TextScreener Small = new(
    [
        new("carcinoma", KeywordGroup.Positive), new("Carcinoma in situ", KeywordGroup.Positive), new("no evidence of carcinoma", KeywordGroup.Negative), new("biopsy", KeywordGroup.Other),
    ]);

    [Theory]
    [InlineData("Adenocarcinoma", false, "")]
    [InlineData("carcinomas", false, "")]
    [InlineData("CARCINOMA.", true, "0-8:carcinoma")]
    [InlineData("(carcinoma)", true, "1-9:carcinoma")]
    [InlineData("carcinoma2", true, "0-8:carcinoma")]
    [InlineData("a carcinoma in situ", true, "2-10:carcinoma; 2-18:carcinoma in situ")]
    [InlineData("No evidence of carcinoma", false, "15-23:carcinoma:ignored; 0-23:no evidence of carcinoma")]
    [InlineData("No evidence of carcinoma in situ", true, "15-23:carcinoma:ignored; 0-23:no evidence of carcinoma; 15-31:carcinoma in situ")]
    [InlineData("biopsy", false, "0-5:biopsy")]
    [InlineData("", false, "")]
    public void Whole_words_are_found_with_their_places_and_negations_take_them_away(string text, bool reportable, string hits)
    {
        var screened = Small.Screen("", text);

        Assert.Equal(reportable, screened.Reportable);
        Assert.Equal(hits.Split("; ", StringSplitOptions.RemoveEmptyEntries).Order(), screened.Hits.Select(h => h.ToString()).Order());
    }

    [Fact]
    public void The_automaton_finds_what_looking_for_each_keyword_finds()
    {
        string[] parts = ["a", "ab", "b", "ba", "aab", "É", " ", "-", "a b"];
        var words = Gen.Int[0, parts.Length - 1].Select(i => parts[i]).Array[1, 12];

        Gen.Select(words, words).Sample(
            (keywords, written) =>
            {
                var text = string.Concat(written);
                var wanted = keywords.Select(k => k.ToLowerInvariant()).Distinct().SelectMany(k => Places(text, k)).Order();
                Assert.Equal(wanted, new TextScreener(keywords.Select(k => new Keyword(k, KeywordGroup.Other))).Screen("", text).Hits.Select(h => h.ToString()).Order());
            },
            iter: 5_000);
    }

    [Fact]
    public void Every_screening_case_agrees()
    {
        var screener = Registry.Tables.Screener.Value;

        var differing = Registry.Cases("casefinding/reportability_screening.jsonl").Select(l => JsonDocument.Parse(l).RootElement).Where(c =>
        {
            var got = screener.Screen("", c.GetProperty("text").GetString()!);
            return got.Reportable != (c.GetProperty("expected").GetString() == "REPORTABLE")
                || !Hits(got, KeywordGroup.Positive).SequenceEqual(Hits(c, "positive")) || !Hits(got, KeywordGroup.Negative).SequenceEqual(Hits(c, "negative"));
        }).Select(c => c.GetProperty("id").GetInt32());

        Assert.Empty(differing);
    }

    [Theory]
    [InlineData("C50.911", "20240501", ReportableVerdict.Reportable)]
    [InlineData("C50911", "2024", ReportableVerdict.Reportable)]
    [InlineData("1749", "20100101", ReportableVerdict.Reportable)]
    [InlineData("1749", "20240501", ReportableVerdict.NotListed)]
    [InlineData("I10", "20240501", ReportableVerdict.NotListed)]
    [InlineData("C50911", "", ReportableVerdict.Undated)]
    [InlineData("C50911", "20240231", ReportableVerdict.Undated)]
    public void A_code_is_judged_by_the_classification_of_its_date(string code, string date, ReportableVerdict verdict) =>
        Assert.Equal(verdict, Registry.Tables.Reportable.Value.Screen(code, date));

    static IEnumerable<string> Places(string text, string keyword)
    {
        for (var at = 0; at + keyword.Length <= text.Length; at++)
        {
            var end = at + keyword.Length;
            if (text[at..end].Equals(keyword, StringComparison.OrdinalIgnoreCase) && (at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
            {
                yield return $"{at}-{end - 1}:{keyword}";
            }
        }
    }

    static IEnumerable<string> Hits(ScreenedText screened, KeywordGroup group) => screened.Hits.Where(h => h.Group == group).Select(h => h.ToString()).Order(StringComparer.Ordinal);

    static IEnumerable<string> Hits(JsonElement line, string member) => line.GetProperty(member).EnumerateArray().Select(h => h.GetString()!).Order(StringComparer.Ordinal);
}
