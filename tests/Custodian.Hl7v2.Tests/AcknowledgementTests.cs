using System.Text;

namespace Custodian.Hl7v2.Tests;

public sealed class AcknowledgementTests
{
    static readonly AckStamp Stamp = new("R9", new(2026, 9, 15, 16, 5, 7, TimeSpan.FromHours(-5)));

    [Fact]
    public void Accept_swaps_the_parties_and_echoes_what_must_be_echoed()
    {
        var request = Bytes.Message(@"MSH|^~\&|ADT^1.2^ISO|HOSP|HIM|ARCH|20260915||ADT^A01|C\F\ 1 |T^A|2.5.1||||||UNICODE UTF-8");

        Assert.Equal(
            "MSH|^~\\&|HIM|ARCH|ADT^1.2^ISO|HOSP|20260915160507-0500||ACK^A01^ACK|R9|T^A|2.5.1||||||UNICODE UTF-8\nMSA|AA|C\\F\\ 1 \n",
            Bytes.Text(Acknowledgement.Accept(request, Stamp)));
    }

    [Theory]
    [InlineData("2.5", "ERR||PID^1^3|101^Required field missing^HL70357|E||||No MRN. Send PID-3.")]
    [InlineData("2.5.1^DEU", "ERR||PID^1^3|101^Required field missing^HL70357|E||||No MRN. Send PID-3.")]
    [InlineData("2.4", "ERR|PID^1^3^101&Required field missing&HL70357")]
    [InlineData("2.3.0", "ERR|PID^1^3^101&Required field missing&HL70357")]
    public void The_error_stands_where_the_version_has_it(string version, string err)
    {
        var request = Bytes.Message($@"MSH|^~\&|A|B|C|D|2026||ADT^A01|7|P|{version}");

        var answer = Bytes.Text(Acknowledgement.Error(request, Stamp, [new("101", "No MRN. Send PID-3.", "PID", 1, 3)]));

        Assert.Contains('\n' + err + '\n', answer, StringComparison.Ordinal);
        Assert.Contains(version.StartsWith("2.5", StringComparison.Ordinal) ? "\nMSA|AE|7\n" : "\nMSA|AE|7|No MRN. Send PID-3.\n", answer, StringComparison.Ordinal);
        Assert.Contains(version == "2.3.0" ? "|ACK^A01|" : "|ACK^A01^ACK|", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AckMode.Application, "AR")]
    [InlineData(AckMode.Commit, "CR")]
    public void Reject_names_the_mode(AckMode mode, string code)
    {
        var answer = Acknowledgement.Reject(Bytes.WithHeader(), Stamp, [new(AckFault.UnsupportedEvent, "A57 is not taken here.")], mode);

        Assert.Equal(code, Assert.Single(Hl7Parser.Parse(answer).Messages)["MSA-1"]);
    }

    [Fact]
    public void The_answer_uses_the_separators_and_bytes_of_the_request()
    {
        var bytes = Encoding.Latin1.GetBytes("MSH#*!?%#Zürich#B#C#D#2026##ADT*A08#é7#P#2.4######8859/1");
        var request = Assert.Single(Hl7Parser.Parse(bytes).Messages);

        var answer = Encoding.Latin1.GetString(Acknowledgement.Accept(request, Stamp));

        Assert.Equal("MSH#*!?%#C#D#Zürich#B#20260915160507-0500##ACK*A08*ACK#R9#P#2.4######8859/1\rMSA#AA#é7\r", answer);
    }

    [Theory]
    [InlineData("", "", false, false, true, true)]
    [InlineData("AL", "NE", true, true, false, false)]
    [InlineData("ER", "SU", false, true, true, false)]
    public void Who_wants_which_answer_is_in_MSH_15_and_16(string accept, string application, bool commitOk, bool commitBad, bool appOk, bool appBad)
    {
        var request = Bytes.Message($@"MSH|^~\&|A|B|C|D|2026||ADT^A01|7|P|2.5|||{accept}|{application}");

        Assert.Equal(
            (commitOk, commitBad, appOk, appBad),
            (Acknowledgement.IsWanted(request, AckMode.Commit, true), Acknowledgement.IsWanted(request, AckMode.Commit, false), Acknowledgement.IsWanted(request, AckMode.Application, true), Acknowledgement.IsWanted(request, AckMode.Application, false)));
    }

    [Fact]
    public void A_request_with_few_separators_is_answered_with_all_of_them()
    {
        var request = Bytes.Message("MSH|~|A|B|C|D|2026||ADT~A01|7|P|2.5");

        var answer = Assert.Single(Hl7Parser.Parse(Acknowledgement.Accept(request, Stamp)).Messages);

        Assert.Equal(("ACK", "A01", "7"), (answer.Type, answer.Event, answer["MSA-2"]));
    }

    [Fact]
    public void An_unreadable_frame_is_rejected_without_addressee()
    {
        var answer = Assert.Single(Hl7Parser.Parse(Acknowledgement.Unreadable(Stamp, "No MSH was found. Check the interface.")).Messages);

        Assert.Equal(("ACK", "AR", "200"), (answer.Type, answer["MSA-1"], answer["ERR-3"]));
    }
}
