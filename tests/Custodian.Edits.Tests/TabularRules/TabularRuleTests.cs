using Custodian.Edits.Tabular;
using Custodian.Kernel;

namespace Custodian.Edits.Tests.TabularRules;

public class TabularRuleTests
{
    [Theory]
    [InlineData("E119 E109", "COD-0061")]
    [InlineData("J189 Z720 A047", "COD-0061")]
    [InlineData("G309 T360X1A", "COD-0061")]
    [InlineData("G309 T360X5A", "")]
    [InlineData("F0280 G309", "COD-0004")]
    [InlineData("F0280", "COD-0004")]
    [InlineData("G309 F0280", "")]
    [InlineData("E119 F0280 G309", "COD-0063")]
    [InlineData("E119 F0280", "COD-0062")]
    [InlineData("J1282 E119", "COD-0064")]
    [InlineData("E119 J1282", "COD-0062")]
    [InlineData("U071 J1282", "")]
    [InlineData("I120", "COD-0065")]
    [InlineData("I120 N186", "")]
    [InlineData("J189", "COD-0065")]
    [InlineData("J189 F17200", "")]
    [InlineData("E119", "")]
    [InlineData("C61", "COD-0066")]
    [InlineData("S72001", "COD-0067")]
    [InlineData("W19", "COD-0067")]
    [InlineData("S72001Z", "COD-0068")]
    [InlineData("T3601A", "COD-0069")]
    [InlineData("W19A", "COD-0069")]
    [InlineData("E11", "COD-0070")]
    [InlineData("A04X", "COD-0071")]
    [InlineData("E1190", "COD-0071")]
    [InlineData("XYZ", "COD-0071")]
    [InlineData("H2511 H2512", "COD-0072")]
    [InlineData("H2513 H2512", "COD-0073")]
    [InlineData("H2510 H2512", "COD-0073")]
    [InlineData("H2510", "COD-0011")]
    [InlineData("S72009A", "COD-0011")]
    [InlineData("S72001A S72002A", "")]
    [InlineData("E119 E119", "COD-0002")]
    public void A_case_gives_its_finding_and_no_other(string codes, string expected) =>
        Assert.Equal(expected, string.Join(' ', SmallBook.Check(codes.Split(' ')).Select(f => f.Finding.Code)));

    [Fact]
    public void A_finding_quotes_the_note_at_its_level()
    {
        var finding = Assert.Single(SmallBook.Check("A047", "J189", "Z720"));

        Assert.Equal("Excludes1 at chapter 10: \"certain enterocolitis (A00-A09)\"", finding.Note!.ToString());
        Assert.Contains("(tabular list FY2026)", finding.Finding.Source, StringComparison.Ordinal);
        Assert.Equal(["A047", "J189"], finding.Codes);
        Assert.Equal((Severity.Warning, "Secondary diagnosis 1 J189"), (finding.Finding.Severity, finding.Finding.Place));
    }

    [Theory]
    [InlineData("E119 E109", "Remove E10.9", "E119")]
    [InlineData("F0280 G309", "Sequence G30.9 before F02.80", "G309 F0280")]
    [InlineData("I120", "Add N18.5 Chronic kidney disease, stage 5", "I120 N185")]
    [InlineData("T3601A", "Replace T36.01A with T36.0X1A Poisoning by penicillins, accidental, initial encounter", "T360X1A")]
    [InlineData("H2511 J189 H2512 Z720", "Replace both with H25.13 Age-related nuclear cataract, bilateral", "H2513 J189 Z720")]
    public void The_first_fix_is_the_one_to_take(string codes, string title, string after)
    {
        var fix = SmallBook.Check(codes.Split(' '))[0].Fixes[0];

        Assert.Equal(title, fix.Title);
        Assert.Equal(after, string.Join(' ', fix.Apply(codes.Split(' ')).Select(f => f.Code)));
    }

    [Fact]
    public void A_fix_keeps_what_belongs_to_a_line()
    {
        var fix = SmallBook.Check("E119", "F0280", "G309").Single(f => f.Finding.Code == "COD-0063").Fixes[0];

        Assert.Equal([("E119", 0), ("G309", 2), ("F0280", 1)], fix.Apply(["E119", "F0280", "G309"]).Select(f => (f.Code, f.From ?? -1)));
        Assert.Equal(fix.Steps, CodeFix.Read(fix.Write())!.Steps);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Remove")]
    [InlineData("Destroy.E119.")]
    [InlineData("Remove.E11<9.")]
    public void A_fix_in_other_words_is_not_read(string text) => Assert.Null(CodeFix.Read(text));

    [Fact]
    public void One_note_over_several_codes_is_one_finding()
    {
        var finding = Assert.Single(SmallBook.Check("J189", "I120", "N185"));

        Assert.Equal(["J189"], finding.Codes);
        Assert.Equal(Severity.Info, finding.Finding.Severity);
    }
}
