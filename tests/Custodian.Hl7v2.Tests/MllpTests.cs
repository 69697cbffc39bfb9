using System.Text;
using CsCheck;

namespace Custodian.Hl7v2.Tests;

public sealed class MllpTests
{
    [Fact]
    public void Frames_are_found_however_the_stream_is_cut()
    {
        var part = Pick.OneOf("MSH|a", "\u000B", "\u001C", "\r", "\u001C\r", "\u000BMSH|b\u001C\r", "\n", "\0", "junk", "\u000B\u0006\u001C\r", "0123456789");
        Gen.Select(part.Array[0, 30], Gen.Int[1, 7]).Sample((parts, size) =>
        {
            var stream = Encoding.ASCII.GetBytes(string.Concat(parts));

            Assert.Equal(Read(stream, stream.Length + 1), Read(stream, size));
        });
    }

    [Fact]
    public void Several_frames_in_one_read_come_in_order_with_or_without_the_last_CR() =>
        Assert.Equal(["Message:a", "Message:b", "Message:c"], Read("\u000Ba\u001C\u000Bb\u001C\r\n\0\u000Bc\u001C\r"));

    [Fact]
    public void A_start_inside_a_frame_interrupts_it_and_the_next_frame_is_read() =>
        Assert.Equal(["Interrupted:half", "Message:whole"], Read("\u000Bhalf\u000Bwhole\u001C\r"));

    [Fact]
    public void Bytes_between_frames_are_reported_once_per_gap() =>
        Assert.Equal(["Message:a", "Junk:", "Message:b"], Read("\u000Ba\u001C\rxx\r\nyy\u000Bb\u001C\r"));

    [Fact]
    public void A_frame_that_is_too_large_is_given_up_and_the_next_one_is_read() =>
        Assert.Equal(["TooLarge:", "Message:b", "TooLarge:", "Message:1234567890123456"], Read("\u000B12345678901234567\u001C\r\u000Bb\u001C\r\u000B12345678901234567890\u000B1234567890123456\u001C"));

    [Fact]
    public void The_end_of_the_stream_inside_a_frame_is_reported() =>
        Assert.Equal(["Unfinished:half"], Read("\u000Bhalf"));

    [Fact]
    public void Commit_bytes_of_release_2_are_no_messages() =>
        Assert.Equal(["CommitAck:", "CommitNack:"], Read("\u000B\u0006\u001C\r\u000B\u0015\u001C\r"));

    [Fact]
    public void Every_kind_that_is_not_in_order_has_a_finding()
    {
        var frames = new MllpFrames(4);
        var found = frames.Feed("x\u000Ba\u000B12345\u001C\u000Bb"u8).Concat(frames.Complete());

        Assert.Equal(["HL7-0103", "HL7-0101", "HL7-0102", "HL7-0104"], found.Select(frame => frame.Finding?.Code));
    }

    [Fact]
    public void A_message_is_framed_unless_it_holds_a_framing_byte()
    {
        Assert.Equal("\u000BMSH|\u001C\r"u8.ToArray(), MllpFrames.Wrap("MSH|"u8).Value);
        Assert.Equal("HL7-0042", MllpFrames.Wrap("MSH|\u001C"u8).Problem?.Code);
    }

    static List<string> Read(string stream) => Read(Encoding.ASCII.GetBytes(stream), 3);

    static List<string> Read(byte[] stream, int size)
    {
        var frames = new MllpFrames(16);
        var found = stream.Chunk(size).SelectMany(chunk => frames.Feed(chunk)).ToList();
        return [.. found.Concat(frames.Complete()).Select(frame => $"{frame.Kind}:{Encoding.ASCII.GetString(frame.Bytes.Span)}")];
    }
}
