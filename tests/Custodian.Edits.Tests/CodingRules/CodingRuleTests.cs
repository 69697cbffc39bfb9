using Custodian.Edits.Coding;
using Custodian.Edits.Tests.MedicareCodeEditor;
using Custodian.Kernel;
using Custodian.Packs;
using Custodian.Testing;

namespace Custodian.Edits.Tests.CodingRules;

public class CodingRuleTests
{
    public static TheoryData<string, string> Examples =>
        [.. CodingRuleSet.Standard.Rules.SelectMany(r => r.Examples.Select(e => (r.Id, e.Name)))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_rule_answers_its_own_example(string id, string name)
    {
        var rule = CodingRuleSet.Standard.Rules.Single(r => r.Id == id);
        var example = rule.Examples.Single(e => e.Name == name);

        Assert.Equal(example.Places, rule.Check(example.Case, CodingExamples.Facts).Select(h => h.Place));
    }

    [Fact]
    public void Every_rule_has_a_citation_and_examples_of_both_kinds() => Assert.All(CodingRuleSet.Standard.Rules, r =>
    {
        Assert.NotEmpty(r.Citation);
        Assert.Contains(r.Examples, e => e.Places.Count > 0);
        Assert.Contains(r.Examples, e => e.Places.Count == 0);
    });

    [Fact]
    public void Ids_are_unique_and_well_formed()
    {
        var ids = CodingRuleSet.Standard.Rules.Select(r => r.Id).ToArray();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.Matches("^COD-[0-9]{4}$", id));
    }

    [Fact]
    public void A_clean_case_has_no_findings()
    {
        Assert.Empty(CodingRuleSet.Standard.Check(CodingExamples.Clean, CodingExamples.Facts));
        Assert.Empty(CodingRuleSet.Standard.Check(CodingExamples.Birth, CodingExamples.Facts));
    }

    [Fact]
    public void A_finding_carries_id_severity_place_and_source()
    {
        var finding = Assert.Single(CodingRuleSet.Standard.Check(CodingExamples.Clean with { Sex = null }, CodingExamples.Facts));

        Assert.Equal(("COD-0044", Severity.Error, "Sex"), (finding.Code, finding.Severity, finding.Place));
        Assert.StartsWith("Uniform Hospital Discharge Data Set", finding.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_silent_outside_its_dates()
    {
        var ended = CodingRuleSet.Standard.Rules[0] with { Through = new DateOnly(2025, 9, 30) };
        var broken = CodingExamples.Clean with { Principal = null };

        Assert.Empty(new CodingRuleSet([ended]).Check(broken, CodingExamples.Facts));
        Assert.Single(new CodingRuleSet([ended]).Check(broken with { Discharge = new DateOnly(2025, 9, 30) }, CodingExamples.Facts));
    }

    [Fact]
    public void The_editors_tables_answer_for_real_codes()
    {
        var facts = CodingFacts.From(McePacks.Editor, Exempt(), _ => null);
        var coded = CodingExamples.Clean with { Principal = new("F0280", 'Y'), Secondary = [new("Z7901", 'Y'), new("E11", 'Y')] };

        Assert.Equal(
            ["COD-0004", "COD-0005", "COD-0022"],
            CodingRuleSet.Standard.Check(coded, facts).Select(f => f.Code));
    }

    [Fact]
    public void Official_titles_of_codes_flagged_unspecified_mostly_leave_the_side_open()
    {
        var rule = CodingRuleSet.Standard.Rules.Single(r => r.Id == "COD-0011");
        var titles = Titles();
        var facts = CodingExamples.Facts with { TitleOf = titles.GetValueOrDefault };
        var flagged = titles.Keys.Where(c => McePacks.Editor.Flags(c, new DateOnly(2026, 1, 1))?.Has(Edits.MedicareCodeEditor.MceFlags.Unspecified) == true).ToArray();
        var found = flagged.Count(c => rule.Check(CodingExamples.Clean with { Principal = new(c, 'Y'), Secondary = [] }, facts).Any());

        // The words are a heuristic; the rest are titles such as "unspecified site" that do not say side at all.
        Assert.True(found * 100 >= flagged.Length * 95, $"{found} of {flagged.Length}");
    }

    static HashSet<string> Exempt() =>
        [.. Lines("coding/icd10cm-2026/POAexemptCodesFY26.txt.gz").Select(l => l.Split('\t', StringSplitOptions.TrimEntries)).Where(f => f.Length > 1).Select(f => f[1].Replace(".", "", StringComparison.Ordinal))];

    static Dictionary<string, string> Titles() =>
        Lines("coding/icd10cm-2026/icd10cm_order_2026.txt.gz").Where(l => l.Length > 77).ToDictionary(l => l[6..13].Trim(), l => l[77..].Trim());

    static string[] Lines(string file)
    {
        var path = Reference.Path(file);
        return System.Text.Encoding.UTF8.GetString(SourceFile.From(Path.GetFileName(path), "", File.ReadAllBytes(path)).Content.Span)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
