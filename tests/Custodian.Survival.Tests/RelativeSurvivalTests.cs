using System.Globalization;

namespace Custodian.Survival.Tests;

public class RelativeSurvivalTests
{
    [Theory]
    [InlineData("pohar-perme", RelativeMethod.PoharPerme)]
    [InlineData("ederer1", RelativeMethod.EdererOne)]
    [InlineData("ederer2", RelativeMethod.EdererTwo)]
    [InlineData("hakulinen", RelativeMethod.Hakulinen)]
    public void Relative_survival_agrees_with_the_published_estimates(string name, RelativeMethod method)
    {
        var expected = Table.Reference("cases/survival/relative_survival_colrec_slopop.csv.gz").Where(c => c("method") == name);
        var cohort = RelativeCohort.From(Cohorts.Colrec(out var people), people, Cohorts.Slovenia());

        var curve = RelativeSurvival.Estimate(cohort, new(method))[0];

        var (times, survival, errors, lower) = (expected.Numbers("time_days"), expected.Numbers("surv"), expected.Numbers("std_err"), expected.Numbers("lower"));
        Assert.Equal(expected.Integers("n_risk"), times.Select(curve.AtRiskAt));
        for (var i = 0; i < times.Length; i++)
        {
            var row = curve.RowAt(times[i]);
            Near.Equal(survival[i], curve.Survival[row], 1e-7, $"{times[i]} survival");
            Near.Equal(errors[i], curve.StandardError[row], 1e-7, $"{times[i]} error");
            Near.Equal(lower[i], curve.Lower[row], 1e-7, $"{times[i]} lower");
        }
    }

    [Fact]
    public void The_integral_as_published_is_near_that_of_the_reference_program()
    {
        var cohort = RelativeCohort.From(Cohorts.Colrec(out var people), people, Cohorts.Slovenia());

        var carried = RelativeSurvival.Estimate(cohort, new(RelativeMethod.PoharPerme))[0];
        var published = RelativeSurvival.Estimate(cohort, new(RelativeMethod.PoharPerme) { Integral = PopulationIntegral.EachStep })[0];

        Near.Equal(carried.Survival[carried.RowAt(1826)], published.Survival[published.RowAt(1826)], 5e-5);
    }

    [Fact]
    public void Expected_survival_agrees_with_the_published_values()
    {
        var table = RateTable.Read(Table.Bytes("survival/rates/survexp_us_1940_2020.csv.gz"), RateTableShape.UnitedStates).Value;
        var cases = Table.Reference("cases/survival/expected_survival_us_individual.csv.gz");
        var (sex, age, start, days) = (cases.Text("sex"), cases.Numbers("age_days"), cases.Text("start_date"), cases.Numbers("followup_days"));

        var got = sex.Select((s, i) => ExpectedSurvival.CumulativeHazard(table, table.Position(table.Population(s), age[i], DateOnly.Parse(start[i], CultureInfo.InvariantCulture)), days[i]));

        // The table is published with nine digits.
        Assert.All(cases.Numbers("expected_cum_hazard").Zip(got), p => Near.Equal(p.First, p.Second, 1e-8));
    }

    [Fact]
    public void A_table_with_a_gap_or_without_hazards_is_refused()
    {
        Assert.Equal("SUR-0401", Read("a,b\n1,2").Problem?.Code);
        Assert.Equal("SUR-0402", Read("age,sex,year,daily_hazard\nx,male,2000,0.1").Problem?.Code);
        Assert.Equal("SUR-0403", Read("age,sex,year,daily_hazard\n0,male,2000,0.1\n1,male,2001,0.1").Problem?.Code);
    }

    [Fact]
    public void People_the_table_cannot_place_are_named()
    {
        var people = new Demographics
        {
            AgeInDays = [20000, double.NaN, 20000], Sex = ["1", "2", "other"], Start = [new DateOnly(2000, 1, 1), new DateOnly(2000, 1, 1), new DateOnly(2000, 1, 1)],
        };

        var cohort = RelativeCohort.From(Cohorts.Of([5, 6, 7], [1, 1, 1]), people, Small());

        Assert.Equal([("SUR-0412", "row 2"), ("SUR-0411", "row 3")], cohort.Findings.Select(f => (f.Code, f.Place)));
        Assert.Equal(1, cohort.Count);
    }

    [Theory]
    [InlineData(RelativeMethod.PoharPerme)]
    [InlineData(RelativeMethod.EdererOne)]
    [InlineData(RelativeMethod.EdererTwo)]
    [InlineData(RelativeMethod.Hakulinen)]
    public void Where_nobody_else_dies_it_is_the_observed_survival(RelativeMethod method)
    {
        var followUp = Cohorts.Of([5, 6, 7, 7, 20], [1, 0, 1, 1, 0]);
        var people = new Demographics { AgeInDays = [1, 2, 3, 4, 5], Sex = ["m", "f", "m", "f", "m"], Start = [.. Enumerable.Repeat<DateOnly?>(new DateOnly(2000, 1, 1), 5)] };

        var curve = RelativeSurvival.Estimate(RelativeCohort.From(followUp, people, Small("0")), new(method))[0];

        var observed = KaplanMeier.Estimate(followUp, new(BoundScale.Log))[0].Survival;
        Assert.All(observed.Zip(new[] { 5.0, 6, 7, 20 }.Select(t => curve.Survival[curve.RowAt(t)])), p => Assert.Equal(p.First, p.Second, 12));
    }

    [Theory]
    [InlineData(RelativeMethod.PoharPerme)]
    [InlineData(RelativeMethod.EdererOne)]
    [InlineData(RelativeMethod.EdererTwo)]
    [InlineData(RelativeMethod.Hakulinen)]
    public void A_period_that_holds_all_follow_up_changes_nothing_and_a_later_one_enters_late(RelativeMethod method)
    {
        var followUp = Cohorts.Colrec(out var people);

        var all = Estimate(followUp, people, method);
        var whole = Estimate(followUp.Period(people.Start, new(1900, 1, 1), new(2100, 1, 1)), people, method);
        var period = Estimate(followUp.Period(people.Start, new(2000, 1, 1), new(2002, 12, 31)), people, method);

        Assert.Equal(all.Survival, whole.Survival);
        Assert.True(period.People < followUp.Count);
        Assert.InRange(period.Survival[period.RowAt(1826)], 0.3, 0.7);
    }

    [Theory]
    [InlineData(RelativeMethod.PoharPerme)]
    [InlineData(RelativeMethod.EdererOne)]
    [InlineData(RelativeMethod.EdererTwo)]
    [InlineData(RelativeMethod.Hakulinen)]
    public void A_cohort_is_the_same_as_a_file_of_its_people_alone(RelativeMethod method)
    {
        var followUp = Cohorts.Colrec(out var people);
        var (first, last) = (new DateOnly(1996, 1, 1), new DateOnly(1997, 12, 31));
        int[] own = [.. Enumerable.Range(0, followUp.Count).Where(i => people.Start[i] >= first && people.Start[i] <= last)];

        var cohort = Estimate(followUp.Cohort(people.Start, first, last), people, method);

        var alone = new Demographics { AgeInDays = Pick(people.AgeInDays, own), Sex = Pick(people.Sex, own), Start = Pick(people.Start, own) };
        Assert.Equal(Estimate(FollowUp.From(new() { Time = Pick(followUp.Time, own), Status = Pick(followUp.Status, own) }), alone, method).Survival, cohort.Survival);
        Assert.InRange(cohort.People, 1, followUp.Count - 1);
    }

    static SurvivalCurve Estimate(FollowUp followUp, Demographics people, RelativeMethod method) =>
        RelativeSurvival.Estimate(RelativeCohort.From(followUp, people, Cohorts.Slovenia()), new(method))[0];

    static T[] Pick<T>(T[] column, int[] rows) => Array.ConvertAll(rows, r => column[r]);

    static Kernel.Outcome<RateTable> Read(string csv) => RateTable.Read(System.Text.Encoding.UTF8.GetBytes(csv), RateTableShape.Calendar);

    static RateTable Small(string hazard = "0.0001") =>
        Read("age,sex,year,daily_hazard\n" + string.Join('\n', new[] { "male", "female" }.SelectMany(s => Enumerable.Range(0, 3).Select(a => $"{a},{s},2000,{hazard}")))).Value;
}
