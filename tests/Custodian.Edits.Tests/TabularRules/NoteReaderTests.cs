using Custodian.Edits.Tabular;

namespace Custodian.Edits.Tests.TabularRules;

public class NoteReaderTests
{
    static readonly NoteReader Reader = new(
        category => category is not ("B12" or "G6P"), new Dictionary<string, CodeRange> { ["20"] = new("V00", "Y99") });

    [Theory]
    [InlineData("acute gastritis (K29.0-)", "K29.0")]
    [InlineData("hypertension (I10-I1A)", "I10-I1A")]
    [InlineData("diabetes (E10.1-, E11.1-)", "E10.1 E11.1")]
    [InlineData("complications (O00-O07, O08.2)", "O00-O07 O08.2")]
    [InlineData("head injury (S00.- to S09.-)", "S00-S09")]
    [InlineData("open fracture of pelvis (S32.1--S32.9 with 7th character B)", "S32.1-S32.9")]
    [InlineData("deep vein thrombosis (I82.4-, I82.5-, I82.62-. I82.72-)", "I82.4 I82.5 I82.62 I82.72")]
    [InlineData("fistula with Crohn's disease (K50.013, K50.113,)", "K50.013 K50.113")]
    [InlineData("acquired absence of knee joint (Z89.52-", "Z89.52")]
    [InlineData("thrombocytopenia (HIT) (D75.82)", "D75.82")]
    [InlineData("contact with and (suspected) exposure (Z77.-)", "Z77")]
    [InlineData("any condition in I51.4-I51.9 due to hypertension (I11.-)", "I11")]
    [InlineData("vitamin B12 deficiency (E53.8)", "E53.8")]
    [InlineData("glucose-6-phosphate dehydrogenase (G6PD) deficiency (D75.A)", "D75.A")]
    [InlineData("code from category Z3A, Weeks of gestation", "Z3A")]
    [InlineData("code(s) from F11-F16 and F18-F19 to identify manifestations", "F11-F16 F18-F19")]
    [InlineData("subcategories S06.1- to S06.6- , S06.81- and S06.82- code to specified injury", "S06.1-S06.6 S06.81 S06.82")]
    [InlineData("jaw pain R68.84", "R68.84")]
    [InlineData("codes (A00-B99)", "A00-B99")]
    [InlineData("code (Chapter 20) to identify external cause", "V00-Y99")]
    [InlineData("underlying disease, such as:", "")]
    [InlineData("vitamin B12 deficiency", "")]
    public void References_are_read(string text, string ranges)
    {
        var read = Reader.Read(text);

        Assert.Equal("", read.Fault);
        Assert.Equal(ranges, string.Join(' ', read.Ranges));
    }

    [Theory]
    [InlineData("poisoning (T36-T65 with fifth or sixth character 1-4 or 6)", "T360X1A T3691XA T39014A", "T360X5A T45515A T39015A")]
    [InlineData("adverse effect (T36-T50 with fifth or sixth character 5)", "T360X5A T45515A T3695XA", "T360X1A T45511A")]
    [InlineData("salicylates (T39.0-, with sixth character 1-4)", "T39011A", "T39015A")]
    [InlineData("dementia in alcohol disorders (F10-F19, with .17, .27, .97)", "F1027 F1917", "F1020 F1728")]
    [InlineData("drug use (F11-F19 with .15. .25, .95)", "F1125 F1195", "F1120")]
    [InlineData("aphasia following stroke (I69. with final characters -20)", "I69020 I69320", "I69021")]
    [InlineData("open skull fracture (S02.- with 7th character B or C)", "S020XXB S020XXC", "S020XXA")]
    [InlineData("mononucleosis (B27.0-B27.9 with 1)", "B2701 B2791", "B2702")]
    [InlineData("angiopathy (E08-E13 with .51-.52)", "E1151 E0852", "E1159")]
    [InlineData("skin disorders in diabetes (E08-E13 with .62-)", "E11620", "E1165")]
    [InlineData("hallucinations in drug psychosis (F11-F19 with fifth to sixth characters 51)", "F11151", "F11150")]
    [InlineData("whooping cough with pneumonia (A37 with fifth-character 1)", "A3701", "A3700")]
    [InlineData("leukemia in remission C91.0-C95.9 with 5th character 1", "C9101", "C9100")]
    [InlineData("neoplasms (C00-C96 except C44.-)", "C61 C430", "C4401")]
    public void Limits_and_exceptions_hold(string text, string within, string without)
    {
        var read = Reader.Read(text);

        Assert.Equal("", read.Fault);
        Assert.All(within.Split(' '), code => Assert.True(read.Holds(code), code));
        Assert.All(without.Split(' '), code => Assert.False(read.Holds(code), code));
    }

    [Theory]
    [InlineData("diabetic acidosis - see categories E08-E10, E13 with ketoacidosis", "limited in words, not by characters")]
    [InlineData("toxic effect (T51-T65 with fifth or sixth character to indicate intent)", "limited in words, not by characters")]
    [InlineData("sequelae (condition classifiable elsewhere I69.3)", "words among the codes: condition classifiable elsewhere")]
    public void What_is_not_understood_is_said(string text, string fault) => Assert.Equal(fault, Reader.Read(text).Fault);

    [Fact]
    public void A_note_can_speak_of_some_codes_of_its_level()
    {
        var read = Reader.Read("For codes G31.0-G31.83, G31.85-G31.9, use additional code to identify:");

        Assert.True(read.Concerns("G3183"));
        Assert.False(read.Concerns("G3184"));
        Assert.Empty(read.Ranges);
    }
}
