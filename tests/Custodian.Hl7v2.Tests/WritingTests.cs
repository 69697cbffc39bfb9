using CsCheck;

namespace Custodian.Hl7v2.Tests;

public sealed class WritingTests
{
    static readonly Gen<Hl7Delimiters> AnyDelimiters = Gen.Shuffle(
        Enumerable.Range('!', '~' - '!' + 1).Select(value => (char)value).Where(Hl7Delimiters.CanSeparate).ToArray(), 6)
        .Select(six => Hl7Delimiters.Create(six[0], new string(six, 1, 5)));

    static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char['\0', '\uD7FF'], 0, 20],
        Gen.String[Gen.Char["|^~&\\.\"#*!?%"], 0, 8],
        Pick.OneOf("\"\"", "\r\n", "a\rb\nc", @"\F\", @"\X41\", "😀 José"));

    [Fact]
    public void Any_text_written_with_any_delimiters_is_read_back()
    {
        Gen.Select(AnyDelimiters, AnyText.Array[1, 12], Gen.Select(Gen.Int[1, 9], Gen.Int[1, 3], Gen.Int[1, 4], Gen.Int[1, 3]).Array[12]).Sample((delimiters, texts, places) =>
        {
            var builder = new Hl7Builder(delimiters);
            builder.Segment("MSH").Components(9, 1, "ADT", "A01").Set(10, "1").Set(18, builder.CharsetCode);
            var segment = builder.Segment("ZZ1");
            var expected = new Dictionary<(int, int, int, int), string>();
            for (var i = 0; i < texts.Length; i++)
            {
                var (field, repetition, component, subcomponent) = places[i];
                segment.Set(field, texts[i], repetition, component, subcomponent);
                expected[places[i]] = texts[i].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
            }

            var parsed = Hl7Parser.Parse(builder.Build().Bytes);

            Assert.Empty(parsed.Findings);
            var read = Assert.Single(parsed.Messages);
            Assert.Equal(2, read.SegmentCount);
            Assert.All(expected, leaf => Assert.Equal(leaf.Value, read[$"ZZ1-{leaf.Key.Item1}({leaf.Key.Item2}).{leaf.Key.Item3}.{leaf.Key.Item4}"] ?? ""));
        });
    }

    [Fact]
    public void A_character_that_the_charset_lacks_is_reported()
    {
        var builder = new Hl7Builder(charset: Hl7Charset.Iso8859Part1);
        builder.Segment("MSH").Set(9, "ADT").Set(10, "1").Set(18, builder.CharsetCode);
        builder.Segment("PID").Set(5, "é€😀");

        var written = builder.Build();

        Assert.Equal("HL7-0041", Assert.Single(written.Findings).Code);
        Assert.StartsWith("2 ", written.Findings[0].Text, StringComparison.Ordinal);
        Assert.Equal("é??", Assert.Single(Hl7Parser.Parse(written.Bytes).Messages)["PID-5"]);
    }

    [Fact]
    public void A_field_can_ask_for_deletion()
    {
        var builder = new Hl7Builder();
        builder.Segment("MSH").Set(9, "ADT").Set(10, "1");
        builder.Segment("PID").Delete(13).Set(3, "77");

        Assert.Equal("MSH|^~\\&|||||||ADT|1\nPID|||77||||||||||\"\"\n", Bytes.Text(builder.Build().Bytes));
    }

    [Theory]
    [InlineData("PI")]
    [InlineData("pid")]
    [InlineData("1PD")]
    public void A_segment_name_is_three_capitals_or_digits(string name) => Assert.Throws<ArgumentException>(() => new Hl7Builder().Segment(name));

    [Theory]
    [InlineData('|', "^^\\&")]
    [InlineData('|', "|~\\&")]
    [InlineData('|', "^~\\x")]
    [InlineData('\r', "^~\\&")]
    [InlineData('|', "")]
    public void Characters_that_cannot_separate_are_refused(char field, string others) =>
        Assert.Throws<ArgumentException>(() => Hl7Delimiters.Create(field, others));
}
