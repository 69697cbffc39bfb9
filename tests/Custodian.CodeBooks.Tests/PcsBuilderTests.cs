namespace Custodian.CodeBooks.Tests;

public class PcsBuilderTests
{
    static CodeBook Book => OfficialBooks.Pcs2026;

    [Fact]
    public void Every_way_through_the_builder_ends_in_a_code_and_every_code_has_a_way()
    {
        List<string> reached = [""];
        for (var place = 0; place < PcsBuilder.Length; place++)
        {
            reached = [.. reached.SelectMany(chosen => Values(chosen), (chosen, value) => chosen + value)];
        }

        Assert.Equal(79_115, reached.Count);
        Assert.Equal(Book.All().Where(c => c.Billable).Select(c => c.Code), reached.Order(StringComparer.Ordinal));
        Assert.All(reached.Where((_, i) => i % 500 == 0), code => Assert.Null(Book.Builder.Next(code)));

        static IEnumerable<char> Values(string chosen)
        {
            var next = Book.Builder.Next(chosen);
            Assert.True(next is { Values.Count: > 0 }, chosen);
            Assert.Equal(chosen.Length + 1, next.Position);
            return next.Values.Select(v => v.Character);
        }
    }

    [Theory]
    [InlineData("", "Section")]
    [InlineData("0", "Body System")]
    [InlineData("0D", "Operation")]
    [InlineData("B2", "Type")]
    [InlineData("F", "Section Qualifier")]
    [InlineData("0DT", "Body Part")]
    [InlineData("0DTJ4", "Device")]
    public void Each_character_is_called_what_its_table_calls_it(string chosen, string title) => Assert.Equal(title, Book.Builder.Next(chosen)?.Title);

    [Theory]
    [InlineData("0dtj4zz", "0DTJ4ZZ")]
    [InlineData("0DT J", "0DTJ")]
    [InlineData("0DTJ4X", "0DTJ4")]
    [InlineData("0DTJ4ZZZ", "0DTJ4ZZ")]
    [InlineData("I", "")]
    [InlineData("", "")]
    [InlineData("<script>", "")]
    public void What_no_code_begins_with_is_left_out(string typed, string kept) => Assert.Equal(kept, Book.Builder.Longest(typed));

    [Fact]
    public void A_value_of_one_row_is_not_offered_with_a_value_of_another()
    {
        // Table 0DT: device and qualifier are Z for the appendix whatever the approach.
        Assert.Equal("Z", string.Concat(Book.Builder.Next("0DTJ4")!.Values.Select(v => v.Character)));
        Assert.Equal("0478", string.Concat(Book.Builder.Next("0DTJ")!.Values.Select(v => v.Character).Order()));
    }

    [Fact]
    public void The_characters_of_a_code_say_what_they_stand_for()
    {
        var axes = Book.Builder.Chosen("0DTJ4ZZ");

        Assert.Equal(
            ["Medical and Surgical", "Gastrointestinal System", "Resection", "Appendix", "Percutaneous Endoscopic", "No Device", "No Qualifier"],
            axes.Select(a => a.Values.Single().Label));
    }

    [Fact]
    public void Other_books_offer_nothing_to_build() => Assert.Null(OfficialBooks.Cm2026.Builder.Next(""));
}
