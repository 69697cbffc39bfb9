using System.Text;

namespace Custodian.Hl7v2.Tests;

public sealed class TextTests
{
    [Theory]
    [InlineData(@"a\F\b\S\c\T\d\R\e\E\f", "a|b^c&d~e\\f")]
    [InlineData(@"one\.br\two\.sp+2\three", "one\ntwo\n\nthree")]
    [InlineData(@"\.in+4\\.ti-4\text\.fi\ more\.nf\\.ce\end\.sk3\.", "text more\nend   .")]
    [InlineData(@"\H\bold\N\ plain", "bold plain")]
    [InlineData(@"\X0D0A\", "\r\n")]
    [InlineData(@"caf\XC3A9\ caf\XC3\\XA9\ caf\XE9\", "café café café")]
    [InlineData(@"C:\temp\F\x", "C:\\temp|x")]
    [InlineData(@"\Zlocal\ \C2842\ \M242A00\ \X0\ \XZZ\ \P\", @"\Zlocal\ \C2842\ \M242A00\ \X0\ \XZZ\ \P\")]
    [InlineData(@"open\F", @"open\F")]
    [InlineData(@"\", @"\")]
    [InlineData(@"\.sp99999\", @"\.sp99999\")]
    public void An_escape_is_decoded_once_and_what_is_none_stays(string raw, string text) =>
        Assert.Equal(text, Bytes.WithHeader($"NTE|1||{raw}")["NTE-3"]);

    [Fact]
    public void The_truncation_character_of_2_7_has_an_escape()
    {
        var message = Bytes.Message(@"MSH|^~\&#|A|B|||2026||ADT^A01|1|P|2.7", @"NTE|1||cut\P\");

        Assert.Equal("cut#", message["NTE-3"]);
    }

    [Theory]
    [InlineData("", null, "7A C3 A9", "zé", Hl7Charset.Utf8, null)]
    [InlineData("", null, "7A E9 80", "zé€", Hl7Charset.Windows1252, "HL7-0012")]
    [InlineData("", Hl7Charset.Iso8859Part2, "7A B1", "zą", Hl7Charset.Iso8859Part2, null)]
    [InlineData("", Hl7Charset.Utf8, "7A E9", "zé", Hl7Charset.Windows1252, "HL7-0010")]
    [InlineData("UNICODE UTF-8", null, "7A C3 A9", "zé", Hl7Charset.Utf8, null)]
    [InlineData("UNICODE UTF-8", null, "7A E9", "zé", Hl7Charset.Windows1252, "HL7-0010")]
    [InlineData("UNICODE UTF-8", Hl7Charset.Iso8859Part15, "7A A4", "z€", Hl7Charset.Iso8859Part15, "HL7-0010")]
    [InlineData("8859/1", null, "7A E9", "zé", Hl7Charset.Iso8859Part1, null)]
    [InlineData("8859/1", null, "7A C3 A9", "zé", Hl7Charset.Utf8, "HL7-0010")]
    [InlineData("8859/1", null, "7A E9 93", "zé“", Hl7Charset.Windows1252, "HL7-0010")]
    [InlineData("ISO-8859-5", null, "B6", "Ж", Hl7Charset.Iso8859Part5, null)]
    [InlineData("ASCII", null, "7A C3 A9", "zé", Hl7Charset.Utf8, "HL7-0010")]
    [InlineData("ISO IR87", null, "7A C3 A9", "zé", Hl7Charset.Utf8, "HL7-0011")]
    public void The_charset_is_claimed_then_set_then_guessed_and_always_checked(
        string claim, Hl7Charset? setting, string name, string text, Hl7Charset read, string? code)
    {
        byte[] bytes =
        [
            .. Encoding.ASCII.GetBytes($@"MSH|^~\&|A|B|||2026||ADT^A01|1|P|2.5||||||{claim}" + "\rPID|1||7||"),
            .. Convert.FromHexString(name.Replace(" ", "", StringComparison.Ordinal)),
        ];

        var parsed = Hl7Parser.Parse(bytes, new(setting));

        var message = Assert.Single(parsed.Messages);
        Assert.Equal(text, message["PID-5"]);
        Assert.Equal(read, message.Charset);
        Assert.Equal(code is null ? [] : [code], parsed.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_message()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Bytes.Of(Bytes.Header, "PID|1||7||zé").Span];

        Assert.Equal("zé", Assert.Single(Hl7Parser.Parse(bytes).Messages)["PID-5"]);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public void UTF_16_is_read_with_and_without_a_mark(bool bigEndian, bool mark)
    {
        var encoding = new UnicodeEncoding(bigEndian, mark);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Bytes.Header + "\rPID|1||7||zé\r")];

        Assert.Equal("zé", Assert.Single(Hl7Parser.Parse(bytes).Messages)["PID-5"]);
    }

    [Fact]
    public void Every_byte_of_a_single_byte_charset_comes_back_as_it_was()
    {
        var all = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();
        foreach (var charset in Enum.GetValues<Hl7Charset>().Where(charset => charset > Hl7Charset.Ascii))
        {
            var back = new List<byte>();

            Assert.Equal(0, Charsets.Encode(charset, Charsets.Decode(charset, all), back));
            Assert.Equal(all, back);
        }
    }
}
