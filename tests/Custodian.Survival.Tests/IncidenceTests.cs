using CsCheck;

namespace Custodian.Survival.Tests;

public class IncidenceTests
{
    [Fact]
    public void The_shares_of_all_events_and_survival_are_one() =>
        Gen.Select(Gen.Int[1, 15], Gen.Int[0, 3]).Array[2, 40].Sample(rows =>
        {
            var followUp = Cohorts.Of([.. rows.Select(r => (double)r.Item1)], [.. rows.Select(r => r.Item2)]);

            var causes = CumulativeIncidence.Estimate(followUp, new(BoundScale.Log));
            var survival = KaplanMeier.Estimate(followUp, new(BoundScale.Log))[0].Survival;

            for (var row = 0; row < survival.Length; row++)
            {
                Assert.Equal(1, survival[row] + causes.Sum(c => c.Share[row]), 12);
            }
        });

    [Fact]
    public void One_event_alone_is_what_survival_leaves()
    {
        var curve = CumulativeIncidence.Estimate(Cohorts.Of([1, 2, 3, 4, 5], [1, 0, 1, 1, 0]), new(BoundScale.Log))[0];

        // Without ties the variance is S² Σ 1/(n-1)² with n at risk at each event.
        Near.Equal(0.2, curve.Share[0], 1e-12);
        Near.Equal(1 - (0.8 * 2 / 3), curve.Share[2], 1e-12);
        Near.Equal(0.8 * 2 / 3 * Math.Sqrt((1 / 16.0) + (1 / 4.0)), curve.StandardError[2], 1e-12);
        Assert.All(curve.Lower.Zip(curve.Share, curve.Upper), b => Assert.True(b.First <= b.Second && b.Second <= b.Third));
    }

    [Fact]
    public void Without_competing_events_the_score_is_that_of_the_log_rank_test()
    {
        var followUp = Cohorts.Lung("sex");

        var gray = GrayTest.Of(followUp, 1);
        var test = LogRank.Test(followUp);

        Near.Equal(test.Observed[0] - test.Expected[0], gray.Score[0], 1e-9);
        Assert.InRange(gray.ChiSquared / test.ChiSquared, 0.9, 1.1);
    }

    [Fact]
    public void Groups_with_the_same_events_do_not_differ()
    {
        double[] time = [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6];
        int[] status = [1, 2, 0, 1, 2, 1, 1, 2, 0, 1, 2, 1];

        var test = GrayTest.Of(FollowUp.From(new() { Time = time, Status = status, Group = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1], GroupNames = ["a", "b"] }), 1);

        Assert.Equal(0, test.ChiSquared, 12);
        Assert.Equal(1, test.Freedom);
    }
}
