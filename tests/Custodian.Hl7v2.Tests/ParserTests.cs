using System.Text;

namespace Custodian.Hl7v2.Tests;

public sealed class ParserTests
{
    [Theory]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r\r\n")]
    public void Any_line_end_ends_a_segment(string end)
    {
        var message = Assert.Single(Hl7Parser.Parse(Encoding.UTF8.GetBytes(string.Join(end, Bytes.Header, "EVN|A01", "PID|1||77", ""))).Messages);

        Assert.Equal(3, message.SegmentCount);
        Assert.Equal("77", message["PID-3"]);
    }

    [Fact]
    public void A_path_names_segment_repetition_component_and_subcomponent()
    {
        var message = Bytes.WithHeader("PID|1||77^^^A&1.2^MR~88^^^B&3.4^AN", "OBX|1|ST|x||one", "OBX|2|ST|y||two");

        Assert.Equal("B", message["PID-3(2).4"]);
        Assert.Equal("3.4", message["PID-3(2).4.2"]);
        Assert.Equal("two", message["OBX(2)-5"]);
        Assert.Equal("AN", message.Segment("PID").Field(3).Repetition(2).Component(5).Text);
        Assert.Equal("MR", message.Segment("PID").Field(3).Component(5).Text);
        Assert.Equal("|", message["MSH-1"]);
        Assert.Equal(@"^~\&", message["MSH-2"]);
        Assert.Null(message["ZZZ-3(2).4.1"]);
    }

    [Theory]
    [InlineData("PID")]
    [InlineData("PID-")]
    [InlineData("PID-0")]
    [InlineData("PID-3(2")]
    [InlineData("PID-3.4.1.2")]
    [InlineData("PID.3")]
    public void A_path_that_is_none_is_a_bug_and_throws(string path) =>
        Assert.Throws<FormatException>(() => Bytes.WithHeader()[path]);

    [Fact]
    public void Absent_empty_and_delete_are_three_things()
    {
        var pid = Bytes.WithHeader("PID|1||\"\"|x^^\"\"").Segment("PID");

        Assert.Equal(Hl7Presence.Empty, pid.Field(2).Presence);
        Assert.Equal(Hl7Presence.Delete, pid.Field(3).Presence);
        Assert.Equal(Hl7Presence.Value, pid.Field(4).Presence);
        Assert.Equal(Hl7Presence.Empty, pid.Field(4).Component(2).Presence);
        Assert.Equal(Hl7Presence.Delete, pid.Field(4).Component(3).Presence);
        Assert.Equal(Hl7Presence.Absent, pid.Field(4).Component(4).Presence);
        Assert.Equal(Hl7Presence.Absent, pid.Field(9).Presence);
        Assert.Null(pid.Field(2).Text);
        Assert.Equal("", pid.Field(3).Text);
        Assert.Null(pid.Field(3).ValueText);
    }

    [Fact]
    public void The_header_says_which_characters_separate()
    {
        var message = Bytes.Message("MSH#*!?%#APP#FAC###20260915##ADT*A08#C7#P#2.4", "PID#1##77***A%1.2*MR!88#?F?x?S?|^~&");

        Assert.Equal(("ADT", "A08", "C7"), (message.Type, message.Event, message.ControlId));
        Assert.Equal("1.2", message["PID-3.4.2"]);
        Assert.Equal("88", message["PID-3(2)"]);
        Assert.Equal("#x*|^~&", message["PID-4"]);
    }

    [Fact]
    public void Lines_that_are_not_segments_continue_the_text_before_them()
    {
        var parsed = Hl7Parser.Parse(Bytes.Of(Bytes.Header, "OBX|1|TX|x||first line", "NEG", "", "third|line", "OBX|2|TX|x||next"));

        var message = Assert.Single(parsed.Messages);
        Assert.Equal(3, message.SegmentCount);
        Assert.Equal("first line\rNEG\r\rthird", new Obx(message.Segment("OBX")).Text);
        Assert.Equal("HL7-0005", Assert.Single(parsed.Findings).Code);
        Assert.Equal("line 3", parsed.Findings[0].Place);
        Assert.Equal(parsed.Findings, message.Findings);
    }

    [Fact]
    public void A_line_after_MSH_that_is_no_segment_does_not_change_MSH()
    {
        var parsed = Hl7Parser.Parse(Bytes.Of(Bytes.Header, "PIDX|1||77", "PV1|1|I"));

        var message = Assert.Single(parsed.Messages);
        Assert.Equal("2.5.1", message.Version);
        Assert.Equal(2, message.SegmentCount);
        Assert.Equal("HL7-0006", Assert.Single(parsed.Findings).Code);
    }

    [Theory]
    [InlineData("", "HL7-0002")]
    [InlineData(" \r\n\r\n", "HL7-0002")]
    [InlineData("{\"resourceType\":\"Patient\"}", "HL7-0001")]
    [InlineData("PID|1||77", "HL7-0001")]
    [InlineData("ISA*00*          *00*", "HL7-0001")]
    [InlineData("MSH|ADT_SENDER|HOSPITAL|HIM", "HL7-0003")]
    [InlineData("MSH|^~ x|A|B", "HL7-0003")]
    [InlineData("MSH^^A^B^^^2026^^ADT", "HL7-0003")]
    public void What_is_not_HL7_is_refused_with_a_reason(string text, string code)
    {
        var parsed = Hl7Parser.Parse(Encoding.UTF8.GetBytes(text));

        Assert.Empty(parsed.Messages);
        Assert.Contains(parsed.Findings, finding => finding.Code == code && finding.Severity == Kernel.Severity.Error);
    }

    [Theory]
    [InlineData("", @"^~\&")]
    [InlineData(@"^~\\&", @"^~\&")]
    public void A_header_with_missing_or_doubled_separators_is_repaired_and_reported(string second, string readAs)
    {
        var parsed = Hl7Parser.Parse(Bytes.Of($"MSH|{second}|A|B|||2026||ADT^A01|C1|P|2.3", "PID|1||77^^^X&1"));

        Assert.Equal("1", Assert.Single(parsed.Messages)["PID-3.4.2"]);
        Assert.Equal(readAs, parsed.Messages[0].Delimiters.EncodingCharacters);
        Assert.Equal("HL7-0007", Assert.Single(parsed.Findings).Code);
    }

    [Fact]
    public void Where_fewer_separators_are_named_nothing_splits_at_the_rest()
    {
        var message = Bytes.Message("MSH|^~|A|B|||2026||ADT^A01|C1|P|2.3", @"PID|1||7&7\F\^x");

        Assert.Equal(@"7&7\F\", message["PID-3"]);
        Assert.Equal("x", message["PID-3.2"]);
    }

    [Fact]
    public void A_file_of_several_messages_gives_them_in_order_each_with_its_own_separators()
    {
        var parsed = Hl7Parser.Parse(Bytes.Of(Bytes.Header, "PID|1||77", "MSH#*!?%#A#B###2026##ADT*A03#C2#P#2.4", "PID#1##88*9"));

        Assert.Equal(["C1", "C2"], parsed.Messages.Select(message => message.ControlId));
        Assert.Equal("9", parsed.Messages[1]["PID-3.2"]);
    }

    [Fact]
    public void A_message_stored_with_its_frame_is_read()
    {
        var parsed = Hl7Parser.Parse(Bytes.Of("\u000B" + Bytes.Header, "PID|1||77\u001C", ""));

        Assert.Equal("77", Assert.Single(parsed.Messages)["PID-3"]);
        Assert.Empty(parsed.Findings);
    }

    [Fact]
    public void A_batch_whose_counts_agree_has_no_finding()
    {
        var parsed = Hl7Parser.Parse(Bytes.Of(@"FHS|^~\&|A", @"BHS|^~\&|A", Bytes.Header, "PID|1", Bytes.Header, "PID|1", "BTS|2", "FTS|1"));

        Assert.Equal(2, parsed.Messages.Count);
        Assert.Empty(parsed.Findings);
    }

    [Fact]
    public void A_batch_whose_counts_disagree_or_which_is_cut_off_is_reported()
    {
        var counts = Hl7Parser.Parse(Bytes.Of(@"FHS|^~\&|A", @"BHS|^~\&|A", Bytes.Header, "BTS|2", "FTS|3"));
        var cut = Hl7Parser.Parse(Bytes.Of(@"FHS|^~\&|A", @"BHS|^~\&|A", Bytes.Header, "PID|1"));
        var alone = Hl7Parser.Parse(Bytes.Of(Bytes.Header, "BTS|1"));

        Assert.Equal(["HL7-0020", "HL7-0021"], counts.Findings.Select(finding => finding.Code));
        Assert.Equal(["HL7-0022", "HL7-0022"], cut.Findings.Select(finding => finding.Code));
        Assert.Equal(["HL7-0023"], alone.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Ten_megabytes_in_one_value_are_read_once()
    {
        var content = new byte[10 * 1024 * 1024];
        new Random(7).NextBytes(content);
        var bytes = Bytes.Of(Bytes.Header, $"OBX|1|ED|x||^Application^PDF^Base64^{Convert.ToBase64String(content)}||||||F", "NTE|1");

        var before = GC.GetAllocatedBytesForCurrentThread();
        var message = Assert.Single(Hl7Parser.Parse(bytes).Messages);
        var status = new Obx(message.Segment("OBX")).Status;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal("F", status);
        Assert.True(allocated < 10_000, $"{allocated} bytes were allocated: the value was copied.");
        Assert.Equal(content, new Obx(message.Segment("OBX")).Document.Value.Content.ToArray());
    }

    [Fact]
    public void The_structure_is_derived_where_the_sender_leaves_it_out()
    {
        var a08 = Bytes.Message(@"MSH|^~\&|A|B|||2026||ADT^A08|1|P|2.3");
        var unused = Bytes.Message(@"MSH|^~\&|A|B|||2026||ADT^A57|1|P|2.3");
        var old = Bytes.Message(@"MSH|^~\&|A|B|||2026||ADT|1|P|2.1", "EVN|A04");

        Assert.Equal("ADT_A01", a08.Structure);
        Assert.Null(unused.Structure);
        Assert.Equal(("A04", "ADT_A01"), (old.Event, old.Structure));
    }
}
