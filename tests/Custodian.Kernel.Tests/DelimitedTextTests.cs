using Xunit;

namespace Custodian.Kernel.Tests;

public sealed class DelimitedTextTests
{
    [Theory]
    [InlineData("a,b,c", "a|b|c")]
    [InlineData("", "")]
    [InlineData(",", "|")]
    [InlineData("a,,", "a||")]
    [InlineData(" a , b ", " a | b ")]
    [InlineData("\"a,b\",c", "a,b|c")]
    [InlineData("\"he said \"\"no\"\"\",x", "he said \"no\"|x")]
    [InlineData("\"\",\"\"\"\"", "|\"")]
    [InlineData("x, \"a, b\" ,y", "x|a, b|y")]
    [InlineData("\"a \" ,y", "a |y")]
    [InlineData("5\" pipe,1\"2", "5\" pipe|1\"2")]
    [InlineData("\"a\"b \"c\",d", "ab \"c\"|d")]
    public void A_line_is_split_at_its_commas(string line, string fields) => Assert.Equal(fields, string.Join('|', DelimitedText.Fields(line)));

    [Theory]
    [InlineData("a;\"b;c\";d", ';')]
    [InlineData("a\t\"b\tc\"\td", '\t')]
    public void Another_separator_may_stand_between(string line, char separator) => Assert.Equal(["a", $"b{separator}c", "d"], DelimitedText.Fields(line, separator));

    [Fact]
    public void Rows_know_the_line_they_begin_on_and_run_over_line_ends()
    {
        var rows = Rows("\uFEFFid,note\r\n1,\"two\r\nlines \"\"here\"\"\"\r\n\r\n2,one\n");

        Assert.Equal([1, 2, 5], rows.ConvertAll(r => r.Line));
        Assert.Equal(["id", "note"], rows[0].Fields);
        Assert.Equal(["1", "two\nlines \"here\""], rows[1].Fields);
        Assert.Equal(["2", "one"], rows[2].Fields);
        Assert.All(rows, r => Assert.Null(r.Fault));
    }

    [Fact]
    public void A_quotation_that_never_closes_is_a_finding_and_the_rest_is_read()
    {
        var rows = Rows("id,note\n1,\"open\n2,b\n3,c");

        Assert.Equal([1, 2, 3, 4], rows.ConvertAll(r => r.Line));
        Assert.Equal(["1", "open"], rows[1].Fields);
        Assert.Equal(["3", "c"], rows[3].Fields);
        var fault = Assert.Single(rows, r => r.IsOpen).Fault!;
        Assert.Equal(("CSV-0001", "line 2"), (fault.Code, fault.Place));
    }

    [Fact]
    public void A_quotation_does_not_swallow_more_than_a_field_can_hold()
    {
        var body = string.Concat(Enumerable.Repeat("1,ordinary row of a file\n", 60_000));

        var rows = Rows("0,\"open\n" + body + "2,\"closed\"\n");

        Assert.Equal(60_002, rows.Count);
        Assert.True(rows[0].IsOpen);
        Assert.Equal((60_002, "closed"), (rows[^1].Line, rows[^1].Fields[1]));
    }

    [Fact]
    public void What_is_written_reads_back()
    {
        string[][] table = [["a", "b, c", " d "], ["\"", "line\nend", ""], ["", "", "x;y"]];

        var text = string.Join("\n", table.Select(r => string.Join(',', r.Select(f => DelimitedText.Field(f)))));

        Assert.Equal(table, Rows(text).ConvertAll(r => r.Fields));
    }

    [Fact]
    public void Blanks_around_fields_are_dropped_when_asked_for() => Assert.Equal(["a", "b"], DelimitedText.Row(" a ,\" b \"", 1).Trimmed());

    static List<DelimitedRow> Rows(string text) => [.. DelimitedText.Rows(new StringReader(text))];
}
