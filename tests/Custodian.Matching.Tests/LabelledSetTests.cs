using Custodian.Matching.Learning;

namespace Custodian.Matching.Tests;

/// <summary>Files with a known truth, which matching never sees: docs/reference/matching.md has the figures measured; these are floors under them.</summary>
public sealed class LabelledSetTests
{
    [Theory]
    [InlineData("febrl1", "febrl", 0.995)]
    [InlineData("febrl2", "febrl", 0.995)]
    [InlineData("febrl3", "febrl", 0.995)]
    [InlineData("febrl1", "febrl_ssn", 0.997)]
    [InlineData("febrl2", "febrl_ssn", 0.998)]
    [InlineData("febrl3", "febrl_ssn", 0.998)]
    [InlineData("hard_us_dev", "hard_us", 0.99)]
    [InlineData("rldata500", "rldata", 0.97)]
    [InlineData("splink_fake_1000", "splink_fake", 0.96)]
    public void Linked_pairs_reach_the_floor(string file, string map, double floor)
    {
        var labelled = LabelledFile.Open(file, map);

        var f1 = labelled.F1(labelled.Dedupe(), (id, truth) => file.StartsWith("febrl", StringComparison.Ordinal) ? id.Split('-')[1] : truth);

        Assert.True(f1 >= floor, $"{file} with {map}: {f1:0.0000}");
    }

    [Fact]
    public void The_order_of_the_rows_does_not_change_the_pairs()
    {
        var file = LabelledFile.Open("febrl1", "febrl");
        var shuffle = new RandomPairs(11);
        var mixed = file.Text(rows => rows.Select(r => (Row: r, Place: shuffle.Next(int.MaxValue))).OrderBy(r => r.Place).Select(r => r.Row));

        Assert.Equal(file.Dedupe().Pairs, file.Dedupe(mixed).Pairs);
    }

    [Fact]
    public void The_truth_is_never_read()
    {
        var file = LabelledFile.Open("rldata500", "rldata");
        var without = file.Text(rows => rows, (column, value) => column == "true_entity_id" ? "" : value);
        var wrong = file.Text(rows => rows, (column, value) => column == "true_entity_id" ? "1" : value);

        var pairs = file.Dedupe().Pairs;

        Assert.Equal(pairs, file.Dedupe(without).Pairs);
        Assert.Equal(pairs, file.Dedupe(wrong).Pairs);
    }

    /// <summary>In the FEBRL files the id itself holds the truth: records with ids that say nothing give the same pairs.</summary>
    [Fact]
    public void Ids_play_no_part()
    {
        var file = LabelledFile.Open("febrl1", "febrl");
        var names = new Dictionary<string, string>();
        var renamed = file.Text(rows => rows, (column, value) => column == "rec_id" ? names[value] = $"x{(names.Count * 7919) % 1000003}" : value);

        var expected = file.Dedupe().Pairs.Where(p => p.Decision == MatchDecision.Link).Select(p => Sorted(names.GetValueOrDefault(p.A, p.A), names.GetValueOrDefault(p.B, p.B))).ToHashSet();
        var found = file.Dedupe(renamed).Pairs.Where(p => p.Decision == MatchDecision.Link).Select(p => Sorted(p.A, p.B)).ToHashSet();

        Assert.Equal(expected, found);
    }

    static (string, string) Sorted(string a, string b) => string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}
