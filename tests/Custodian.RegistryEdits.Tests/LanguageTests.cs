using CsCheck;

namespace Custodian.RegistryEdits.Tests;

public class LanguageTests
{
    const string Items = "topic T\nitem sex 220 patient Sex\nitem dateOfBirth 240 patient Date of Birth\nitem dateOfDiagnosis 390 tumor Date of Diagnosis\nitem primarySite 400 tumor Primary Site\n"
        + "item regionalNodesPositive 820 tumor Regional Nodes Positive\nitem regionalNodesExamined 830 tumor Regional Nodes Examined\n";

    static readonly DateOnly Day = new(2026, 6, 30);

    [Theory]
    [InlineData("day(dateOfBirth) <= day(dateOfDiagnosis)", "dateOfBirth=1950 dateOfDiagnosis=1950", null)]
    [InlineData("day(dateOfBirth) <= day(dateOfDiagnosis)", "dateOfBirth=1951 dateOfDiagnosis=1950", false)]
    [InlineData("day(dateOfBirth) <= day(dateOfDiagnosis)", "dateOfBirth=195003 dateOfDiagnosis=195004", true)]
    [InlineData("day(dateOfBirth) = day(dateOfDiagnosis)", "dateOfBirth=195003 dateOfDiagnosis=195003", null)]
    [InlineData("years(dateOfBirth, dateOfDiagnosis) >= 18", "dateOfBirth=2000 dateOfDiagnosis=2018", null)]
    [InlineData("years(dateOfBirth, dateOfDiagnosis) >= 18", "dateOfBirth=20000229 dateOfDiagnosis=20180228", false)]
    [InlineData("years(dateOfBirth, dateOfDiagnosis) >= 18", "dateOfBirth=20000229 dateOfDiagnosis=20180301", true)]
    [InlineData("dateOfDiagnosis is date", "dateOfDiagnosis=20230229", false)]
    [InlineData("dateOfDiagnosis is complete", "dateOfDiagnosis=202302", false)]
    [InlineData("day(dateOfDiagnosis) <= today", "dateOfDiagnosis=20260701", false)]
    [InlineData("day(dateOfDiagnosis) <= today", "dateOfDiagnosis=202606", true)]
    [InlineData("day(dateOfDiagnosis) <= today", "dateOfDiagnosis=202607", false)]
    [InlineData("regionalNodesPositive <= regionalNodesExamined", "regionalNodesPositive=9 regionalNodesExamined=10", true)]
    [InlineData("regionalNodesPositive <= regionalNodesExamined", "regionalNodesPositive=X regionalNodesExamined=10", null)]
    [InlineData("regionalNodesPositive <= regionalNodesExamined", "regionalNodesPositive=1", null)]
    [InlineData("number(regionalNodesPositive) + 1 = number(regionalNodesExamined)", "regionalNodesPositive=01 regionalNodesExamined=02", true)]
    [InlineData("primarySite in {C500-C509}", "primarySite=C50", false)]
    [InlineData("primarySite not in {C500-C509}", "primarySite=C504", false)]
    [InlineData("primarySite in {C500-C509}", "primarySite=", null)]
    [InlineData("primarySite is blank", "primarySite=", true)]
    [InlineData("when primarySite = C504 then sex = 2", "primarySite=C619 sex=1", null)]
    [InlineData("when primarySite = C504 then sex = 2", "primarySite=C504", null)]
    [InlineData("not (primarySite = C504 or sex = 2)", "primarySite=C504", false)]
    [InlineData("not (primarySite = C504 and sex = 2)", "primarySite=C504", null)]
    [InlineData("either(sex, primarySite) = C504", "primarySite=C504", true)]
    [InlineData("part(primarySite, 2, 2) = 50", "primarySite=C504", true)]
    [InlineData("first(primarySite, 9) = C504", "primarySite=C504", null)]
    [InlineData("primarySite like \"@###\"", "primarySite=C50X", false)]
    [InlineData("size(primarySite) = 4", "primarySite=C504", true)]
    [InlineData("month(dateOfDiagnosis) = 6", "dateOfDiagnosis=20230630", true)]
    [InlineData("month(dateOfDiagnosis) = 6", "dateOfDiagnosis=2023", null)]
    [InlineData("others(primarySite = this.primarySite) = 0", "primarySite=C504 / primarySite=C504", false)]
    [InlineData("tumors = 2 and count(primarySite in {C504}) = 1", "primarySite=C504 / primarySite=C619", true)]
    public void A_condition_is_true_false_or_says_nothing(string condition, string record, bool? expected)
    {
        var set = EditSet.Read([new("t.edits", $"{Items}rule CUS-0001 error Name\n  cite c\n  must {condition}\n  say s.\n  pass {record}\n  fail {record}\n")]).Value;
        var rule = set.Rules[0];

        Assert.Equal(expected, set.NewRun().Ask(rule, rule.Examples[0].Record(set), rule.OfPatient ? -1 : 0, Day));
    }

    [Theory]
    [InlineData("nonsense here", 8, "cannot begin with nonsense")]
    [InlineData("rule CUS-0001 error Name\n  must sez = 1", 9, "no item sez")]
    [InlineData("rule CUS-0001 error Name\n  must sex = ", 9, "the end of the line")]
    [InlineData("rule CUS-0001 error Name\n  must (sex = 1", 9, "`)`")]
    [InlineData("rule CUS-0001 error Name\n  must sex in {2-1}", 9, "runs backwards")]
    [InlineData("rule CUS-0001 error Name\n  must sex in @none", 9, "no set @none")]
    [InlineData("rule CUS-0001 error Name\n  must $none", 9, "no condition $none")]
    [InlineData("rule CUS-0001 error Name\n  must age(sex) = 1", 9, "no function age")]
    [InlineData("rule CUS-0001 error Name\n  must sex ~ 1", 9, "~ has no meaning")]
    [InlineData("rule CUS-0001 error Name\n  must asks(ajcc, sex)", 9, "no staging algorithm ajcc")]
    [InlineData("rule CUS-0001 error Name\n  dx 2018-2010", 9, "Years and versions")]
    [InlineData("rule CUS-0001 error Name\n  pass sex", 9, "item=value")]
    [InlineData("rule CUS-0001 error Name\n  cite c\n  must sex = 1\n  say s.\n  pass sex=1", 8, "one that fails")]
    [InlineData("rule CUS-0001 grave Name\n  cite c\n  must sex = 1\n  say s.\n  pass sex=1\n  fail sex=2", 8, "severity")]
    [InlineData("  must sex = 1", 8, "none above")]
    [InlineData("let loop = $loop", 8, "no condition $loop")]
    [InlineData("item sex 220 patient Sex", 8, "introduced before")]
    public void A_line_that_cannot_be_read_is_told_with_its_number(string lines, int line, string text)
    {
        var read = EditSet.Read([new("t.edits", $"{Items}{lines}\n")]);

        Assert.False(read.Ok);
        Assert.Equal("RED-0001", read.Problem!.Code);
        Assert.Contains(read.Problem.Fields!, f => f.Field == $"t.edits, line {line}" && f.Text.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_line_that_cannot_be_read_is_told_at_once()
    {
        var read = EditSet.Read([new("t.edits", "topic T\nitem x\nfoo\n  must x\n")]);

        Assert.Equal(3, read.Problem!.Fields!.Count);
    }

    [Fact]
    public void No_text_makes_the_reader_throw() => Gen.String[Gen.Char["  \n\n=(){}$@-\"/abcrulemustsexin012,."], 0, 200].Sample(text => { _ = EditSet.Read([new("t.edits", Items + text)]); });

    [Fact]
    public void No_condition_makes_the_reader_throw()
    {
        string[] words = ["sex", "primarySite", "=", "in", "{1}", "(", ")", "and", "or", "not", "when", "then", "is", "blank", "like", "\"#\"", "day", "others", "this.sex", "-", ",", "1", "today", "$x", "@y", "accepts", "eod"];
        Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 14].Sample(parts => { _ = EditSet.Read([new("t.edits", $"{Items}rule CUS-0001 error N\n  must {string.Join(' ', parts)}\n")]); });
    }

    [Fact]
    public void No_value_makes_a_rule_throw()
    {
        var set = EditSet.Standard;
        var run = set.NewRun();
        var value = Gen.OneOf(Gen.String[0, 12], Gen.String[Gen.Char["0123456789C./ -"], 0, 9]);
        Gen.Select(Gen.Int[0, set.Items.Count - 1], value).Array[0, 60].Sample(values =>
        {
            var record = new PatientRecord(set);
            record.AddTumor();
            record.AddTumor();
            foreach (var (slot, text) in values)
            {
                (set.Items[slot].OfPatient ? record.Patient : record[slot % 2]).Set(slot, text);
            }

            _ = run.Check(record, Day).Length;
        }, threads: 1);
    }

    [Fact]
    public void A_cleared_record_finds_what_a_new_one_finds()
    {
        var set = EditSet.Standard;
        var reused = new PatientRecord(set);
        foreach (var example in set.Rules.Where(r => r.Needs.Count == 0).SelectMany(r => r.Examples).Take(300))
        {
            var fresh = example.Record(set);
            reused.Clear();
            (reused.Version, reused.RecordType) = (fresh.Version, fresh.RecordType);
            for (var tumor = 0; tumor < fresh.Tumors; tumor++)
            {
                reused.AddTumor();
                set.Items.Where(i => !i.OfPatient).ToList().ForEach(i => reused[tumor].Set(i.Slot, fresh[tumor][i.Slot]));
            }

            set.Items.Where(i => i.OfPatient).ToList().ForEach(i => reused.Patient.Set(i.Slot, fresh.Patient[i.Slot]));

            Assert.Equal(set.Check(fresh, example.AsOf).Results, set.Check(reused, example.AsOf).Results);
        }
    }
}
