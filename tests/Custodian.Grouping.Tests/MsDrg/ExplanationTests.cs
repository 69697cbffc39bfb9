namespace Custodian.Grouping.Tests;

public class ExplanationTests
{
    static readonly DrgClaimInput HeartFailure = new(
        70, 'F', "01", PoaReporting.NonExempt, null, new("I50.23"), [new("J96.01", PresentOnAdmission.Yes), new("I10", PresentOnAdmission.Yes)], [], new(2025, 12, 1));

    [Fact]
    public void The_path_tells_mdc_formula_and_severity()
    {
        var explanation = MsDrgPacks.Grouper("43.0").Explain(HeartFailure);

        Assert.Equal(291, explanation.Result.Final.Drg);
        Assert.Contains(explanation.Steps, s => s.Heading == "Principal diagnosis" && s.Text.Contains("MDC 5", StringComparison.Ordinal));
        Assert.Contains(explanation.Steps, s => s.Heading == "Severity" && s.Text == "J9601 counts as MCC.");
        Assert.Equal(291, explanation.Trials[^1].Drg);
        Assert.True(explanation.Trials[^1].Holds);
        Assert.All(explanation.Trials.SkipLast(1), t => Assert.NotEqual("", t.Reason));
    }

    [Fact]
    public void The_trials_end_at_the_formula_that_grouped_every_published_case()
    {
        foreach (var text in CmsCaseTests.Lines("coding/cases/drg_mce_cases.jsonl.gz").Where((_, i) => i % 29 == 0))
        {
            var line = new ClaimLine();
            ClaimJsonReader.TryRead(System.Text.Encoding.UTF8.GetBytes(text), line, out _);
            var input = new DrgClaimInput(
                line.AgeYears, line.Sex, $"{line.DischargeStatus}", line.Poa, null, new(line.Principal.Code.ToString(), line.Principal.Poa),
                [.. line.Secondaries.ToArray().Select(s => new CodedDiagnosis(s.Code.ToString(), s.Poa))],
                [.. line.Procedures.ToArray().Select(p => p.ToString())], line.DischargeDate!.Value);

            var explanation = MsDrgPacks.Grouper(MsDrgVersion.For(input.DischargeDate).ToString()).Explain(input);

            var last = explanation.Trials[^1];
            Assert.True(last.Holds);
            Assert.Equal(explanation.Result.Initial.IsGrouped ? explanation.Result.Initial.Drg : 0, last.Drg);
        }
    }

    [Fact]
    public void An_excluded_severity_names_the_principal_that_excludes_it()
    {
        var claim = HeartFailure with { Sdx = [new("I50.31", PresentOnAdmission.Yes)] };

        var explanation = MsDrgPacks.Grouper("43.0").Explain(claim);

        Assert.Contains(explanation.Steps, s => s.Text == "I5031 is a MCC, but the principal diagnosis I5023 excludes it (CC exclusion list)."
            || s.Text == "I5031 is an MCC, but the principal diagnosis I5023 excludes it (CC exclusion list).");
    }

    [Fact]
    public void A_discharge_of_another_version_is_pointed_out()
    {
        var explanation = MsDrgPacks.Grouper("43.0").Explain(HeartFailure with { DischargeDate = new(2024, 5, 1) });

        Assert.Contains("belongs to version 41.1", explanation.Steps[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_acquired_in_hospital_is_told_with_its_effect()
    {
        var claim = HeartFailure with { Sdx = [new("S72.001A", PresentOnAdmission.No)] };

        var explanation = MsDrgPacks.Grouper("43.0").Explain(claim);

        Assert.Equal(HacStatus.FinalDrgChanges, explanation.Result.HacStatus);
        Assert.Contains(explanation.Steps, s => s.Text.StartsWith("S72001A was not present on admission and meets condition 5", StringComparison.Ordinal));
        Assert.NotEmpty(explanation.FinalTrials);
    }

    [Fact]
    public void What_if_tries_every_secondary_as_principal_and_every_code_left_out()
    {
        var whatIf = DrgWhatIf.Explore(MsDrgPacks.Grouper("43.0"), HeartFailure);

        Assert.Equal(["J96.01", "I10"], whatIf.AsPrincipal.Select(a => a.Code));
        Assert.Equal(189, whatIf.AsPrincipal[0].Final.Drg);
        Assert.Contains(whatIf.Without, a => a.Change == "Without J96.01" && a.Final.Drg == 293);
        Assert.Contains(whatIf.Reachable, r => r.Drg == 189);
        Assert.Equal([(291, DrgSeverity.Mcc), (292, DrgSeverity.Cc), (293, DrgSeverity.NonCc)], whatIf.Family.Select(f => (f.Drg, f.Needs)));
    }

    [Fact]
    public void Flags_for_the_workbench_come_from_the_table()
    {
        var grouper = MsDrgPacks.Grouper("43.0");

        Assert.Equal(DrgSeverity.Mcc, grouper.DiagnosisSeverity(IcdCode.From("j96.01")));
        Assert.Null(grouper.DiagnosisSeverity(IcdCode.From("XXXX")));
        Assert.True(grouper.IsOrProcedure(IcdCode.From("0SR9029")));
        Assert.False(grouper.IsOrProcedure(IcdCode.From("B214YZZ")));
        Assert.Equal("Heart Transplant or Implant of Heart Assist System with MCC", grouper.Title(1));
    }
}
