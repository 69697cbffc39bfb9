using CsCheck;

namespace Custodian.Survival.Tests;

public class KaplanMeierTests
{
    [Theory]
    [InlineData("lung_all", "plain", BoundScale.Plain)]
    [InlineData("lung_all", "log", BoundScale.Log)]
    [InlineData("lung_all", "log-log", BoundScale.LogLog)]
    [InlineData("lung_sex", "plain", BoundScale.Plain)]
    [InlineData("lung_sex", "log", BoundScale.Log)]
    [InlineData("lung_sex", "log-log", BoundScale.LogLog)]
    [InlineData("colrec_all", "plain", BoundScale.Plain)]
    [InlineData("colrec_all", "log", BoundScale.Log)]
    [InlineData("colrec_all", "log-log", BoundScale.LogLog)]
    public void Curves_agree_with_the_published_estimates(string name, string conf, BoundScale scale)
    {
        var expected = Table.Reference("cases/survival/km.csv.gz").Where(c => c("case") == name && c("conf") == conf);
        var followUp = name == "lung_sex" ? Cohorts.Lung("sex") : name == "lung_all" ? Cohorts.Lung() : Cohorts.Colrec();

        var curves = KaplanMeier.Estimate(followUp, new(scale));

        Assert.Equal(expected.Integers("n_risk"), curves.SelectMany(c => c.AtRisk));
        Assert.Equal(expected.Integers("n_event"), curves.SelectMany(c => c.Events));
        Assert.Equal(expected.Integers("n_censor"), curves.SelectMany(c => c.Censored));
        Alike(expected, "time", curves.SelectMany(c => c.Time));
        Alike(expected, "surv", curves.SelectMany(c => c.Survival));
        Alike(expected, "std_err_greenwood", curves.SelectMany(c => c.StandardError));
        Alike(expected, "lower", curves.SelectMany(c => c.Lower));
        Alike(expected, "upper", curves.SelectMany(c => c.Upper));
    }

    [Fact]
    public void Quartiles_agree_with_the_published_ones()
    {
        var curves = KaplanMeier.Estimate(Cohorts.Lung("sex"), new(BoundScale.Log));

        Assert.Equal([(144, 107, 177), (270, 212, 310), (457, 387, 574)], new[] { 0.25, 0.5, 0.75 }.Select(curves[0].Quantile));
        Assert.Equal([(226, 186, 340), (426, 348, 550), (687, 550, double.NaN)], new[] { 0.25, 0.5, 0.75 }.Select(curves[1].Quantile));
    }

    [Fact]
    public void Without_censoring_it_is_the_share_still_alive() =>
        Gen.Int[0, 40].Array[1, 60].Sample(days =>
        {
            var curve = KaplanMeier.Estimate(Cohorts.Of([.. days.Select(d => (double)d)], [.. days.Select(_ => 1)]), new(BoundScale.Log))[0];

            for (var row = 0; row < curve.Time.Length; row++)
            {
                Assert.Equal((double)days.Count(d => d > curve.Time[row]) / days.Length, curve.Survival[row], 12);
            }
        });

    [Fact]
    public void The_order_of_the_rows_does_not_matter() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 1]).Array[1, 50].Sample(rows =>
        {
            var there = Curve(rows);
            var back = Curve([.. rows.Reverse()]);

            Assert.Equal(there.Survival, back.Survival);
            Assert.Equal(there.StandardError, back.StandardError);
        });

    [Fact]
    public void Late_entry_counts_only_those_who_have_come()
    {
        var followUp = FollowUp.From(new() { Time = [5, 7, 9, 9], Status = [1, 1, 0, 1], Entry = [0, 5, 6, 0] });

        var curve = KaplanMeier.Estimate(followUp, new(BoundScale.Log))[0];

        Assert.Equal([2, 3, 2], curve.AtRisk);
        Near.Equal(1 / 6.0, curve.Survival[2], 1e-12);
    }

    [Fact]
    public void The_life_table_agrees_with_the_published_one()
    {
        var expected = Table.Reference("cases/survival/lifetable_actuarial.csv.gz").Where(c => c("case") == "lung_days90");

        var table = LifeTable.Estimate(Cohorts.Lung(), [.. expected.Numbers("lower"), expected.Numbers("upper")[^1]])[0];

        Assert.Equal(expected.Integers("alive_at_start"), table.Select(i => i.Alive));
        Assert.Equal(expected.Integers("withdrawn"), table.Select(i => i.Withdrawn));
        Alike(expected, "cum_surv", table.Select(i => i.Cumulative));
        Alike(expected, "se_greenwood", table.Select(i => i.StandardError));
    }

    static SurvivalCurve Curve((int Day, int Status)[] rows) =>
        KaplanMeier.Estimate(Cohorts.Of([.. rows.Select(r => (double)r.Day)], [.. rows.Select(r => r.Status)]), new(BoundScale.Log))[0];

    static void Alike(Table expected, string column, IEnumerable<double> got) =>
        Assert.All(expected.Numbers(column).Zip(got).Select((p, i) => (p, i)), x => Near.Equal(x.p.First, x.p.Second, 1e-9, $"{column} {x.i}"));
}
