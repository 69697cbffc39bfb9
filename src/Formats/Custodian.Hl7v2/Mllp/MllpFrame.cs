using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Hl7v2;

/// <summary>What the deframer found in the stream.</summary>
/// <param name="Bytes">The message without its frame; empty where the kind says that nothing was kept.</param>
/// <param name="Size">Number of bytes concerned, kept or not; of a frame that is too large, the bytes until it was given up.</param>
public sealed record MllpFrame(MllpFrameKind Kind, ReadOnlyMemory<byte> Bytes, long Size)
{
    /// <summary>What to report; null for a frame that is in order.</summary>
    public Finding? Finding => Kind switch
    {
        MllpFrameKind.Interrupted => Report(Hl7Codes.FrameInterrupted, Severity.Error, "arrived of a message, then the next one began. Ask the sender to send it again"),
        MllpFrameKind.TooLarge => Report(Hl7Codes.FrameTooLarge, Severity.Error, "are more than one message may have, and were not kept. Raise the interface's limit or ask for a smaller message"),
        MllpFrameKind.Junk => Report(Hl7Codes.BytesBetweenFrames, Severity.Warning, "stood between messages and were skipped. Check that the sender frames its messages (0B before, 1C 0D after)"),
        MllpFrameKind.Unfinished => Report(Hl7Codes.FrameUnfinished, Severity.Error, "arrived of a message, then the connection ended. Wait for the sender to send it again"),
        _ => null,
    };

    Finding Report(string code, Severity severity, string text) =>
        new(code, severity, "", string.Create(CultureInfo.InvariantCulture, $"{Size} bytes {text}."), "HL7 transport specification, MLLP");
}
