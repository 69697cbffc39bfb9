namespace Custodian.Survival.Tests;

public class FollowUpTests
{
    [Fact]
    public void Rows_that_cannot_be_used_are_named_and_the_rest_goes_on()
    {
        var followUp = FollowUp.From(new() { Time = [5, -1, double.NaN, 7, 9, double.PositiveInfinity], Status = [1, 1, 1, -1, 0, 1] });

        Assert.Equal([("SUR-0102", "row 2"), ("SUR-0101", "row 3"), ("SUR-0104", "row 4"), ("SUR-0101", "row 6")], followUp.Findings.Select(f => (f.Code, f.Place)));
        Assert.Equal([0, 4], followUp.Rows!);
        Assert.Equal([0.5, 0.5], KaplanMeier.Estimate(followUp, new(BoundScale.Plain))[0].Survival);
    }

    [Fact]
    public void Observation_that_begins_after_its_end_is_found() =>
        Assert.Equal("SUR-0103", FollowUp.From(new() { Time = [5, 6], Status = [1, 1], Entry = [5, 2] }).Findings[0].Code);

    [Fact]
    public void Nobody_and_nothing_that_happened_are_found()
    {
        var nobody = FollowUp.From(new() { Time = [], Status = [] });

        Assert.Equal("SUR-0201", Assert.Single(nobody.Findings).Code);
        Assert.Empty(KaplanMeier.Estimate(nobody, new(BoundScale.Log))[0].Time);
        Assert.Empty(CumulativeIncidence.Estimate(nobody, new(BoundScale.Log)));
        Assert.Equal("SUR-0202", Assert.Single(Cohorts.Of([1, 2], [0, 0]).Findings).Code);
    }

    [Fact]
    public void Many_such_rows_are_counted()
    {
        var followUp = FollowUp.From(new() { Time = [.. Enumerable.Repeat(-1.0, 150), 3], Status = [.. Enumerable.Repeat(1, 151)] });

        Assert.Equal(FollowUp.MostFindings + 1, followUp.Findings.Count);
        Assert.StartsWith("50 more rows", followUp.Findings[^1].Text, StringComparison.Ordinal);
    }
}
