using System.Text;
using CsCheck;

namespace Custodian.X12.Tests;

public sealed class X12ReaderTests
{
    const string Isa = "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261005*1430*^*00501*000000042*0*T*:~";
    const string Body = "GS*HC*SENDER*RECEIVER*20261005*1430*7*X*005010X223A2~ST*837*0001*005010X223A2~BHT*0019*00*1*20261005*1430*CH~SE*3*0001~GE*1*7~IEA*1*000000042~";

    [Fact]
    public void A_sound_file_has_its_envelopes_and_no_findings()
    {
        var file = Read(Isa + Body);

        Assert.Empty(file.Findings);
        var interchange = Assert.Single(file.Interchanges);
        Assert.Equal(("SENDER", "RECEIVER", "000000042", "T"), (interchange.Sender, interchange.Receiver, interchange.ControlNumber, interchange.Usage));
        var transaction = Assert.Single(file.Transactions);
        Assert.Equal(("837", "0001", "005010X223A2", 2, 3), (transaction.SetId, transaction.ControlNumber, transaction.Guide, transaction.First, transaction.Count));
    }

    [Theory]
    [InlineData("~", "~\r\n")]
    [InlineData("~", "~\n")]
    [InlineData("~", "\r")]
    [InlineData("~", "\r\n")]
    [InlineData("~", "\n")]
    [InlineData("~", "\u001d")]
    [InlineData("*", "|")]
    [InlineData(":", ">")]
    public void Any_delimiter_and_line_end_is_read(string usual, string other)
    {
        var file = Read("\uFEFF" + (Isa + Body).Replace(usual, other, StringComparison.Ordinal));

        Assert.Empty(file.Findings);
        Assert.Equal(7, file.SegmentCount);
        Assert.Equal("CH", file.Segment(3).Text(6));
    }

    [Theory]
    [InlineData("SE*3*0001", "SE*9*0001", "X12-0112")]
    [InlineData("SE*3*0001", "SE*3*0002", "X12-0111")]
    [InlineData("SE*3*0001", "SE*3*1", "X12-0111")]
    [InlineData("SE*3*0001~", "", "X12-0110")]
    [InlineData("GE*1*7", "GE*2*7", "X12-0109")]
    [InlineData("GE*1*7", "GE*1*8", "X12-0108")]
    [InlineData("GE*1*7~", "", "X12-0107")]
    [InlineData("IEA*1*", "IEA*0*", "X12-0106")]
    [InlineData("IEA*1*000000042", "IEA*1*000000043", "X12-0105")]
    [InlineData("IEA*1*000000042~", "", "X12-0115")]
    [InlineData("IEA*1*000000042~", "IEA*1*000000042", "X12-0116")]
    [InlineData("SENDER         ", "SENDER", "X12-0102")]
    [InlineData("*T*:~", "*T**~", "X12-0104")]
    [InlineData("GS*HC", "REF*X~GS*HC", "X12-0113")]
    [InlineData("~ST*837", "~SE*1*1~ST*837", "X12-0113")]
    [InlineData("~BHT", "~  BHT", "X12-0114")]
    [InlineData("BHT*", "bht*", "X12-0117")]
    [InlineData("BHT*0019*00*1*20261005*1430*CH", "BHT", "X12-0118")]
    [InlineData("GE*1*7", "ST*837*0001*005010X223A2~SE*2*0001~GE*2*7", "X12-0119")]
    public void A_fault_of_the_envelope_is_one_finding_with_its_code(string sound, string faulty, string code)
    {
        var file = Read((Isa + Body).Replace(sound, faulty, StringComparison.Ordinal));

        var finding = Assert.Single(file.Findings);
        Assert.Equal(code, finding.Code);
        Assert.NotEmpty(finding.Text);
    }

    [Theory]
    [InlineData("", "X12-0101")]
    [InlineData("   ", "X12-0101")]
    [InlineData("ST*837*0001~SE*2*0001~", "X12-0101")]
    [InlineData("MSH|^~\\&|A|B", "X12-0101")]
    [InlineData("ISA*00*", "X12-0103")]
    public void What_is_no_interchange_is_said_and_nothing_is_read(string text, string code)
    {
        var file = Read(text);

        Assert.Equal(code, Assert.Single(file.Findings).Code);
        Assert.Empty(file.Interchanges);
    }

    [Fact]
    public void Interchanges_with_other_delimiters_and_acknowledgements_stand_in_one_file()
    {
        var second = (Isa + "TA1*000000001*261005*1430*A*000~" + Body).Replace('*', '|').Replace('~', '!').Replace(':', '>');

        var file = Read(Isa + Body + "\r\n" + second);

        Assert.Empty(file.Findings);
        Assert.Equal(2, file.Interchanges.Count);
        Assert.Equal("A", file.Segment(Assert.Single(file.Interchanges[1].Acknowledgements)).Text(4));
        Assert.Equal((byte)'|', file.Interchanges[1].Delimiters.Element);
    }

    [Fact]
    public void A_binary_segment_may_hold_any_character()
    {
        var file = Read(Isa + Body.Replace("BHT*0019*00*1*20261005*1430*CH", "BIN*7*A~B*C:~", StringComparison.Ordinal));

        Assert.Empty(file.Findings);
        Assert.Equal("BIN*7*A~B*C:~", file.Segment(3).ToString());
    }

    [Fact]
    public void Elements_components_and_repeats_are_cut_and_absent_ones_are_empty()
    {
        var segment = Read(Isa + "GS*A:B:*C^D**E~").Segment(1);

        Assert.Equal(["A", "B", "", ""], Enumerable.Range(1, 4).Select(n => Read(Isa + "GS*A:B:*C^D**E~").Segment(1).Text(1, n)));
        Assert.Equal("D", Encoding.ASCII.GetString(segment.Repeat(2, 2)));
        Assert.True(segment.Element(3).IsEmpty);
        Assert.Equal("E", segment.Text(4));
        Assert.True(segment.Element(99).IsEmpty);
        Assert.Equal(4, segment.ElementCount);
    }

    [Fact]
    public void Letters_are_read_in_utf8_and_else_in_latin1()
    {
        Assert.Equal("NÚÑEZ", X12Reader.Read(Encoding.UTF8.GetBytes(Isa + "GS*NÚÑEZ~")).Segment(1).Text(1));
        Assert.Equal("NÚÑEZ", X12Reader.Read(Encoding.Latin1.GetBytes(Isa + "GS*NÚÑEZ~")).Segment(1).Text(1));
    }

    [Fact]
    public void Any_bytes_at_all_give_a_file_and_never_an_exception() =>
        Gen.Select(Gen.Byte.Array[0, 300], Gen.Int[0, 8], Gen.Int[0, 106]).Sample((noise, segments, keep) =>
        {
            var sound = Encoding.ASCII.GetBytes(Isa[..keep] + string.Join('~', Body.Split('~').Take(segments)));
            Claim837I.Read(X12Reader.Read(sound.Concat(noise).ToArray()));
        });

    static X12File Read(string text) => X12Reader.Read(Encoding.UTF8.GetBytes(text));
}
