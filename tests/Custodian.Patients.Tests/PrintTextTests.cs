using System.Text;
using Custodian.Patients.Prints;

namespace Custodian.Patients.Tests;

/// <summary>How names of right-to-left scripts stand on paper. Expected texts are in page order, from left to right.</summary>
public class PrintTextTests
{
    static readonly Func<Rune, bool> Everything = _ => true;

    static readonly Func<Rune, bool> NoForms = r => r.Value is < 0xFB50 or > 0xFEFF;

    [Theory]
    // KEHEN, DAVID in Hebrew: turned, the comma between.
    [InlineData("\u05DB\u05D4\u05DF, \u05D3\u05D5\u05D3", "\u05D3\u05D5\u05D3 ,\u05DF\u05D4\u05DB")]
    [InlineData("OKAFOR, Margaret", "OKAFOR, Margaret")]
    // A number keeps its direction and its place behind the name, which is on the left.
    [InlineData("\u05DB\u05D4\u05DF 410-12", "410-12 \u05DF\u05D4\u05DB")]
    // Latin first: the line runs from the left and only the Hebrew run is turned.
    [InlineData("MRN 12 \u05DB\u05D4\u05DF, A", "MRN 12 \u05DF\u05D4\u05DB, A")]
    [InlineData("\u05D3\u05D5\u05D3 (\u05DB\u05D4\u05DF)", "(\u05DF\u05D4\u05DB) \u05D3\u05D5\u05D3")]
    [InlineData("A (\u05DB\u05D4\u05DF)", "A (\u05DF\u05D4\u05DB)")]
    // A mark follows its letter.
    [InlineData("\u05D3\u05B8\u05D5", "\u05D5\u05D3\u05B8")]
    public void A_line_stands_in_page_order(string text, string shown) => Assert.Equal(shown, PrintText.Set(text, Everything));

    [Theory]
    // MUHAMMAD: meem initial, hah medial, meem medial, dal final.
    [InlineData("\u0645\u062D\u0645\u062F", "\uFEAA\uFEE4\uFEA4\uFEE3")]
    // DAWUD: no letter of it joins the next.
    [InlineData("\u062F\u0627\u0648\u062F", "\uFEA9\uFEED\uFE8D\uFEA9")]
    // SALAH: lam and alef melt, joined to the seen; the hah stands alone behind the alef.
    [InlineData("\u0635\u0644\u0627\u062D", "\uFEA1\uFEFC\uFEBB")]
    // A mark between two letters does not part them.
    [InlineData("\u0628\u064E\u0628", "\uFE90\uFE91\u064E")]
    // Persian peh and Urdu keheh.
    [InlineData("\u067E\u06A9", "\uFB8F\uFB58")]
    [InlineData("\u0639\u064A\u0633\u0649", "\uFEF0\uFEB4\uFEF4\uFECB")]
    public void Arabic_letters_are_joined(string text, string shown) => Assert.Equal(shown, PrintText.Set(text, Everything));

    [Fact]
    public void A_font_without_joined_forms_prints_the_letters() => Assert.Equal("\u062F\u0645\u062D\u0645", PrintText.Set("\u0645\u062D\u0645\u062F", NoForms));

    [Fact]
    public void Half_a_character_is_a_question_mark() => Assert.Equal("?, Ann", PrintText.Set("\uD83D, Ann", r => r.Value < 128));

    [Theory]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467, Ann", "?, Ann")]
    [InlineData("N\u0308", "N")]
    [InlineData("", "")]
    public void A_sign_the_font_lacks_is_one_question_mark_or_its_letter(string text, string shown) => Assert.Equal(shown, PrintText.Set(text, r => r.Value < 128));
}
