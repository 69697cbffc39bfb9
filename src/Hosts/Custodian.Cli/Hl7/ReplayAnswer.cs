using Custodian.Hl7v2;

namespace Custodian.Cli.Hl7;

/// <summary>What became of one message.</summary>
/// <param name="Ack">MSA-1: AA or CA accepted, AE, AR, CE or CR refused (HL7 table 0008); empty when nothing came.</param>
/// <param name="Text">What the listener said, where it said something.</param>
sealed record ReplayAnswer(string File, int Number, string ControlId, string Type, string Ack, string Text)
{
    public bool IsAccepted => Ack is "AA" or "CA";

    public static ReplayAnswer Of(FiledMessage sent, byte[]? answer)
    {
        var (ack, text) = answer is null ? ("", "The listener closed the connection without an answer.") : Read(answer);
        return new(sent.File, sent.Number, sent.Message.ControlId, $"{sent.Message.Type}^{sent.Message.Event}", ack, text);
    }

    /// <summary>The text of ERR-8 (2.5 on), else of MSA-3.</summary>
    static (string Ack, string Text) Read(byte[] answer) => Hl7Parser.Parse(answer).Messages is [{ } message, ..] && message["MSA-1"] is { Length: > 0 } ack
        ? (ack, message["ERR-8"] ?? message["MSA-3"] ?? "")
        : ("", "The answer is not an acknowledgement.");
}
