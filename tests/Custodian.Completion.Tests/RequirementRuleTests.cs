using Custodian.Completion.Rules;
using Custodian.Encounters;

namespace Custodian.Completion.Tests;

public class RequirementRuleTests
{
    static readonly DateOnly Day = new(2026, 9, 10);

    [Theory]
    [InlineData(EncounterClass.Inpatient, 6, false, "DS HP")]
    [InlineData(EncounterClass.Inpatient, 6, true, "DS HP OP")]
    [InlineData(EncounterClass.Inpatient, 1, false, "DS HP")]
    [InlineData(EncounterClass.Emergency, 1, false, "ED")]
    [InlineData(EncounterClass.OutpatientSurgery, 1, true, "HP OP")]
    [InlineData(EncounterClass.OutpatientSurgery, 1, false, "HP OP")]
    [InlineData(EncounterClass.Observation, 1, false, "DS HP")]
    [InlineData(EncounterClass.Newborn, 2, false, "NURSERY")]
    [InlineData(EncounterClass.Clinic, 1, false, "OUT")]
    [InlineData(EncounterClass.Recurring, 1, false, "")]
    [InlineData(EncounterClass.PreAdmission, 1, false, "")]
    public void A_chart_of_a_kind_needs_these_documents(EncounterClass @class, int days, bool surgery, string documents)
    {
        var required = RequirementRules.Standard.For(new ChartKind(@class, "MED", days, surgery, Day));

        Assert.Equal(documents, string.Join(' ', required.Select(r => r.Document).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_short_stay_may_end_with_a_progress_note_and_a_long_one_may_not()
    {
        Assert.Contains("PR", Summary(days: 1).Accepts);
        Assert.DoesNotContain("PR", Summary(days: 2).Accepts);
    }

    [Fact]
    public void A_rule_holds_between_its_days_and_for_its_services()
    {
        var rule = Summary(days: 6) with { Services = ["OBS"], Since = new(2026, 1, 1), Until = new(2026, 12, 31) };

        Assert.True(rule.Covers(Chart("obs", Day)));
        Assert.False(rule.Covers(Chart("MED", Day)));
        Assert.False(rule.Covers(Chart("OBS", new(2025, 12, 31))));
        Assert.False(rule.Covers(Chart("OBS", new(2027, 1, 1))));
    }

    [Fact]
    public void Every_rule_cites_its_source_and_is_named_once()
    {
        var rules = RequirementRules.Standard.Requirements;

        Assert.All(rules, r => Assert.NotEmpty(r.Citation));
        Assert.Equal(rules.Count, rules.Select(r => r.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(6, "InTime")]
    [InlineData(7, "Notice")]
    [InlineData(21, "Warning")]
    [InlineData(31, "Delinquent")]
    public void A_deficiency_climbs_the_ladder_by_days(int days, string age)
    {
        var opened = new DateTime(2026, 9, 10, 12, 0, 0, DateTimeKind.Utc);

        Assert.Equal(age, RequirementRules.Standard.Ageing.Of(opened, opened.AddDays(30), opened.AddDays(days)).ToString());
    }

    static RequirementRule Summary(int days) => RequirementRules.Standard.For(new ChartKind(EncounterClass.Inpatient, "MED", days, false, Day)).Single(r => r.Document == "DS");

    static ChartKind Chart(string service, DateOnly on) => new(EncounterClass.Inpatient, service, 6, Surgery: false, on);
}
