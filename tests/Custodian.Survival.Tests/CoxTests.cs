using CsCheck;

namespace Custodian.Survival.Tests;

public class CoxTests
{
    static readonly string[] Names = ["age", "sex", "ph.ecog"];

    [Theory]
    [InlineData(Ties.Efron, 0.01106676456, -0.5526123957, 0.46372847537, 0.0092674110137, -744.4804557614, -729.2301213749)]
    [InlineData(Ties.Breslow, 0.011041136349, -0.55188956979, 0.46294704059, 0.0092667701135, -744.6928192662, -729.4887051768)]
    public void The_lung_model_is_as_published(Ties ties, double age, double sex, double ecog, double ageError, double start, double end)
    {
        var fit = Lung(ties);

        Assert.Equal((227, 164), (fit.People, fit.Events));
        Near.Equal(age, fit.Terms[0].Coefficient, 1e-8);
        Near.Equal(sex, fit.Terms[1].Coefficient, 1e-8);
        Near.Equal(ecog, fit.Terms[2].Coefficient, 1e-8);
        Near.Equal(ageError, fit.Terms[0].StandardError, 1e-8);
        Near.Equal(start, fit.NullLogLikelihood, 1e-11);
        Near.Equal(end, fit.LogLikelihood, 1e-11);
    }

    [Fact]
    public void A_row_without_a_covariate_is_named_and_left_out() =>
        Assert.Equal("row 14", Assert.Single(Lung(Ties.Efron).Findings, f => f.Code == "SUR-0304").Place);

    [Fact]
    public void The_score_test_of_one_indicator_without_ties_is_the_log_rank_test() =>
        Gen.Int[0, 1].Array[6, 30].Where(g => g.Distinct().Count() == 2).Sample(groups =>
        {
            double[] time = [.. groups.Select((g, i) => (double)((i * 7 % groups.Length) + (i / 1000.0)))];
            int[] status = [.. groups.Select((_, i) => i % 3 == 0 ? 0 : 1)];
            var followUp = FollowUp.From(new() { Time = time, Status = status, Group = groups, GroupNames = ["a", "b"] });

            var score = CoxModel.Fit(followUp, new(["g"], [[.. groups.Select(g => (double)g)]])).Score;
            var test = LogRank.Test(followUp);

            Assert.True(double.IsNaN(test.ChiSquared) || test.ChiSquared == 0 || Math.Abs(score.Statistic - test.ChiSquared) < 1e-9 * (1 + test.ChiSquared));
        });

    [Fact]
    public void A_covariate_that_separates_the_events_is_reported()
    {
        var followUp = Cohorts.Of([1, 2, 3, 4, 5, 6, 7, 8], [1, 1, 1, 1, 0, 0, 0, 0]);

        var fit = CoxModel.Fit(followUp, new(["marker"], [[1, 1, 1, 1, 0, 0, 0, 0]]));

        Assert.Contains(fit.Findings, f => f.Code == "SUR-0301" && f.Place == "marker");
    }

    [Fact]
    public void A_constant_and_a_repeated_covariate_have_no_coefficient()
    {
        var followUp = Cohorts.Of([1, 2, 3, 4, 5, 6], [1, 0, 1, 1, 1, 0]);
        double[] x = [0.5, 1, -1, 2, 0, 0.25];

        var fit = CoxModel.Fit(followUp, new(["constant", "x", "twice x"], [[1.1, 1.1, 1.1, 1.1, 1.1, 1.1], x, [.. x.Select(v => 2 * v)]]));

        Assert.Equal(["constant", "twice x"], fit.Findings.Where(f => f.Code == "SUR-0303").Select(f => f.Place));
        Assert.True(double.IsNaN(fit.Terms[0].Coefficient));
        Near.Equal(CoxModel.Fit(followUp, new(["x"], [x])).Terms[0].Coefficient, fit.Terms[1].Coefficient, 1e-8);
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[0, 1], Gen.Double[-2, 2]).Array[12, 30].Sample(rows =>
        {
            var there = Fit(rows);
            var back = Fit([.. rows.Reverse()]);

            Assert.True(there.Findings.Count > 0 || Math.Abs(there.LogLikelihood - back.LogLikelihood) < 1e-8 * (1 + Math.Abs(there.LogLikelihood)));
        });

    [Fact]
    public void Entry_at_the_start_is_no_late_entry()
    {
        double[] time = [3, 5, 2, 8, 9, 4], x = [1, 0, 1, 0, 1, 0];
        int[] status = [1, 1, 1, 0, 1, 1];
        var plain = CoxModel.Fit(FollowUp.From(new() { Time = time, Status = status }), new(["x"], [x]));
        var entered = CoxModel.Fit(FollowUp.From(new() { Time = time, Status = status, Entry = new double[6] }), new(["x"], [x]));
        var late = CoxModel.Fit(FollowUp.From(new() { Time = time, Status = status, Entry = [0, 0, 0, 3, 0, 0] }), new(["x"], [x]));

        Assert.Equal(plain.LogLikelihood, entered.LogLikelihood, 12);
        Assert.True(late.NullLogLikelihood > plain.NullLogLikelihood);
    }

    [Fact]
    public void Without_events_nothing_is_estimated_and_nothing_fails()
    {
        var fit = CoxModel.Fit(Cohorts.Of([1, 2, 3], [0, 0, 0]), new(["x"], [[1, 2, 3]]));

        Assert.Contains(fit.Findings, f => f.Code == "SUR-0202");
        Assert.True(double.IsNaN(fit.Terms[0].Coefficient));
    }

    static CoxFit Fit((int Day, int Status, double X)[] rows) =>
        CoxModel.Fit(Cohorts.Of([.. rows.Select(r => (double)r.Day)], [.. rows.Select(r => r.Status)]), new(["x"], [[.. rows.Select(r => r.X)]]));

    static CoxFit Lung(Ties ties)
    {
        var table = Table.Reference("survival/data/lung_228.csv.gz");
        return CoxModel.Fit(Cohorts.Lung(), new(Names, [.. Names.Select(table.Numbers)]), ties);
    }
}
