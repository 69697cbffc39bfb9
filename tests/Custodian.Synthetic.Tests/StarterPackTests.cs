using Custodian.Testing;

namespace Custodian.Synthetic.Tests;

public sealed class StarterPackTests
{
    [Fact]
    public void Every_diagnosis_the_stories_can_use_is_in_the_starter_edition() =>
        Assert.Empty(Stories.StoryBook.Scenarios.SelectMany(s => s.Diagnoses)
            .Concat(Stories.StoryBook.Background.SelectMany(b => b.Diagnoses))
            .Select(d => d.Code)
            .Except(OfficialCodes.Starter("icd10cm_order_starter.txt")));

    [Fact]
    public void Every_procedure_the_stories_can_use_is_in_the_starter_edition() =>
        Assert.Empty(Stories.StoryBook.Scenarios.SelectMany(s => s.Procedures).Select(p => p.Code).Except(OfficialCodes.Starter("icd10pcs_order_starter.txt")));

    [Theory]
    [InlineData("icd10cm_order_starter.txt", "coding/icd10cm-2026/icd10cm_order_2026.txt.gz")]
    [InlineData("icd10pcs_order_starter.txt", "coding/icd10pcs-2026/icd10pcs_order_2026.txt.gz")]
    public void Codes_and_header_flags_agree_with_the_official_edition(string starter, string official)
    {
        var known = Lines(OfficialCodes.Open(Reference.Path(official))).ToDictionary(l => l[6..13].Trim(), l => l[14]);

        Assert.All(Lines(File.ReadAllText(OfficialCodes.StarterPath(starter))), l => Assert.Equal(known[l[6..13].Trim()], l[14]));
    }

    [Theory]
    [InlineData("icd10cm_order_starter.txt")]
    [InlineData("icd10pcs_order_starter.txt")]
    public void The_layout_is_that_of_the_order_files(string file)
    {
        var lines = Lines(File.ReadAllText(OfficialCodes.StarterPath(file))).ToList();

        Assert.All(lines.Select((l, i) => (Line: l, Number: i + 1)), l =>
        {
            Assert.Equal(l.Number.ToString("00000", System.Globalization.CultureInfo.InvariantCulture), l.Line[..5]);
            Assert.True(l.Line.Length > 77 && l.Line[5] == ' ' && l.Line[13] == ' ' && l.Line[15] == ' ' && l.Line[76] == ' ', l.Line);
            Assert.NotEqual(' ', l.Line[77]);
        });
        Assert.Equal(lines.Select(l => l[6..13]).Order(StringComparer.Ordinal), lines.Select(l => l[6..13]));
    }

    [Fact]
    public void Every_diagnosis_has_its_category_above_it()
    {
        var codes = Lines(File.ReadAllText(OfficialCodes.StarterPath("icd10cm_order_starter.txt"))).Select(l => l[6..13].Trim()).ToHashSet(StringComparer.Ordinal);

        Assert.All(codes.Where(c => c.Length > 3), c => Assert.Contains(c[..3], codes));
    }

    [Fact]
    public void The_exempt_list_agrees_with_the_official_one_for_the_starter_codes()
    {
        var official = OfficialCodes.PoaExempt(OfficialCodes.Open(Reference.Path("coding/icd10cm-2026/POAexemptCodesFY26.txt.gz")));
        var ours = OfficialCodes.PoaExempt(File.ReadAllText(OfficialCodes.StarterPath("POAexemptCodesStarter.txt")));

        Assert.True(ours.SetEquals(OfficialCodes.Starter("icd10cm_order_starter.txt").Intersect(official)));
    }

    static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0);
}
