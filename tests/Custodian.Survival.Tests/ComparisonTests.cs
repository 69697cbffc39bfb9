using CsCheck;

namespace Custodian.Survival.Tests;

public class ComparisonTests
{
    [Fact]
    public void Two_groups_compare_as_published()
    {
        var test = LogRank.Test(Cohorts.Lung("sex"));

        Assert.Equal([112.0, 53], test.Observed);
        Near.Equal(91.5817390296, test.Expected[0]);
        Near.Equal(10.3267419549, test.ChiSquared);
        Near.Equal(0.0013111645204, test.P);
    }

    [Fact]
    public void Four_groups_compare_as_published()
    {
        var test = LogRank.Test(Cohorts.Veteran());

        Assert.Equal(3, test.Freedom);
        Near.Equal(25.4037003458, test.ChiSquared);
        Near.Equal(1.271245939e-05, test.P);
    }

    [Fact]
    public void Groups_that_are_the_same_do_not_differ() =>
        Gen.Select(Gen.Int[1, 30], Gen.Int[0, 1]).Array[2, 40].Sample(rows =>
        {
            var twice = rows.Concat(rows).ToArray();
            var test = LogRank.Test(FollowUp.From(new()
            {
                Time = [.. twice.Select(r => (double)r.Item1)], Status = [.. twice.Select(r => r.Item2)],
                Group = [.. twice.Select((_, i) => i < rows.Length ? 0 : 1)], GroupNames = ["a", "b"],
            }));

            Assert.True(double.IsNaN(test.ChiSquared) || Math.Abs(test.ChiSquared) < 1e-9);
        });

    [Fact]
    public void One_stratum_is_no_stratum_and_strata_add_up()
    {
        var plain = LogRank.Test(Small(null));
        var one = LogRank.Test(Small([0, 0, 0, 0, 0, 0]));
        var two = LogRank.Test(Small([0, 0, 0, 1, 1, 1]));

        Assert.Equal(plain.ChiSquared, one.ChiSquared, 12);
        // By hand: of stratum 0 a third of the first event, of stratum 1 two thirds of the first and both others, at which only group a is left.
        Assert.Equal((1 / 3.0) + (2 / 3.0) + 1 + 1, two.Expected[0], 12);
    }

    [Fact]
    public void One_group_alone_is_found_and_not_compared()
    {
        var test = LogRank.Test(Cohorts.Of([1, 2, 3], [1, 0, 1]));

        Assert.Contains(test.Findings, f => f.Code == "SUR-0203");
        Assert.True(double.IsNaN(test.P));
    }

    static FollowUp Small(int[]? stratum) => FollowUp.From(new()
    {
        Time = [1, 2, 3, 1, 2, 3], Status = [1, 1, 0, 1, 1, 1], Group = [0, 1, 1, 1, 0, 0], GroupNames = ["a", "b"], Stratum = stratum,
    });
}
