namespace Custodian.RegistryEdits.Tests;

/// <summary>Every rule is tested by the examples it brings.</summary>
public class RuleTests
{
    static readonly EditSet Standard = EditSet.Standard;

    [Fact]
    public void There_are_at_least_250_rules_each_with_an_id_citation_and_message_of_its_own()
    {
        Assert.True(Standard.Rules.Count >= 250);
        Assert.All(Standard.Rules, r => Assert.Matches("^CUS-[0-9]{4}$", r.Id));
        Assert.Equal(Standard.Rules.Count, Standard.Rules.Select(r => r.Id).Distinct().Count());
        Assert.Equal(Standard.Rules.Count, Standard.Rules.Select(r => r.Name + r.Text).Distinct().Count());
        Assert.All(Standard.Rules, r => Assert.True(r.Citation.Length > 5 && r.Message.EndsWith('.') && r.Items.Count > 0));
    }

    [Fact]
    public void Every_passing_example_passes_its_rule_and_every_failing_one_is_found() => Assert.Empty(Wrong(r => r.Needs.Count == 0, EditPacks.None));

    [Fact]
    public void Examples_of_rules_that_ask_reference_tables_hold_with_them() => Assert.Empty(Wrong(r => r.Needs.Count > 0, Tables.All()));

    [Fact]
    public void An_over_ride_silences_its_rule_and_no_other()
    {
        foreach (var rule in Standard.Rules.Where(r => r.Override is not null && r.Needs.Count == 0))
        {
            foreach (var example in rule.Examples.Where(e => !e.Passes))
            {
                var plain = Standard.Check(example.Record(Standard), example.AsOf).Results;
                var record = example.Record(Standard);
                record[0].Set(rule.Override!.Item.Slot, rule.Override.Codes.Text.Split(' ')[0]);
                var silenced = Standard.Check(record, example.AsOf).Results;

                Assert.Contains(silenced, r => r.Rule == rule && r.Overridden);
                Assert.Equal(
                    plain.Where(r => r.Rule.Override?.Item != rule.Override.Item).ToList(),
                    silenced.Where(r => r.Rule.Override?.Item != rule.Override.Item && !r.Rule.Items.Contains(rule.Override.Item)).ToList());
            }
        }
    }

    [Fact]
    public void Every_item_has_the_number_and_name_of_the_official_dictionaries()
    {
        var official = Tables.DictionaryItems();

        Assert.DoesNotContain(Standard.Items, i => !official.Contains((i.Id, i.Number)));
    }

    [Fact]
    public void A_rule_without_its_table_is_told_as_not_run()
    {
        var report = Standard.Check(new PatientRecord(Standard), new(2026, 6, 30));

        Assert.Equal(Standard.Rules.Where(r => r.Needs.Count > 0), report.NotRun);
    }

    [Fact]
    public void Counters_add_up_to_the_questions_asked()
    {
        var run = Standard.NewRun();
        var record = new PatientRecord(Standard);
        record.Patient.Set("race1", "88");
        record.AddTumor().Set("primarySite", "C504");
        record.AddTumor().Set("primarySite", "50.4");
        run.Check(record, new(2026, 6, 30));

        foreach (var rule in Standard.Rules.Except(run.NotRun))
        {
            var c = run.Counters[rule.Index];
            Assert.Equal(rule.OfPatient ? 1 : 2, c.Passed + c.Found + c.Overridden + c.OutOfScope);
        }

        Assert.Equal(1, run.Counters[Standard.Rules.Single(r => r.Id == "CUS-3001").Index].Found);
    }

    static List<string> Wrong(Func<EditRule, bool> chosen, EditPacks packs)
    {
        var run = Standard.NewRun(packs);
        var wrong = new List<string>();
        foreach (var rule in Standard.Rules.Where(chosen))
        {
            foreach (var example in rule.Examples)
            {
                var record = example.Record(Standard);
                var answers = rule.OfPatient ? [run.Ask(rule, record, -1, example.AsOf)] : Enumerable.Range(0, record.Tumors).Select(t => run.Ask(rule, record, t, example.AsOf)).ToArray();
                if (example.Passes ? !answers.Contains(true) || answers.Contains(false) : !answers.Contains(false))
                {
                    wrong.Add($"{rule.Id} {(example.Passes ? "pass" : "fail")} {example.Text}: {string.Join(',', answers.Select(a => a?.ToString() ?? "does not apply"))}");
                }
            }
        }

        return wrong;
    }
}
