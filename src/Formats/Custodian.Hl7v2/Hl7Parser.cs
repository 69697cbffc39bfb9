using System.Runtime.InteropServices;
using System.Text;
using Custodian.Kernel;

namespace Custodian.Hl7v2;

/// <summary>Bytes to messages: one frame, a file of messages, or a batch file (FHS, BHS, BTS, FTS).</summary>
public static class Hl7Parser
{
    /// <summary>
    /// Reads messages in one pass over the bytes and keeps views into them: the bytes must not change while a message is in use. Never throws
    /// for data.
    /// </summary>
    public static Hl7Parsed Parse(ReadOnlyMemory<byte> bytes, Hl7ReadOptions? options = null)
    {
        var findings = new List<Finding>(0);
        var text = ToSingleByteSeparators(bytes, findings);
        return new MessageScanner(text, options ?? Hl7ReadOptions.Default, findings).Scan();
    }

    /// <summary>UTF-16 becomes UTF-8; every other charset is scanned as it stands, because its separators are single ASCII bytes.</summary>
    static ArraySegment<byte> ToSingleByteSeparators(ReadOnlyMemory<byte> bytes, List<Finding> findings)
    {
        if (Utf16Of(bytes.Span) is { } encoding)
        {
            var text = encoding.GetString(bytes.Span);
            if (bytes.Length % 2 == 1 || text.Contains('\uFFFD', StringComparison.Ordinal))
            {
                findings.Add(new(Hl7Codes.Utf16Damaged, Severity.Warning, "", "The UTF-16 text has characters cut in half. They were read as U+FFFD; ask the sender to send the message again."));
            }

            return Encoding.UTF8.GetBytes(text);
        }

        return MemoryMarshal.TryGetArray(bytes, out var array) ? array : bytes.ToArray();
    }

    static UnicodeEncoding? Utf16Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] or [(byte)'M' or (byte)'F' or (byte)'B', 0, _, 0, ..] => new(bigEndian: false, byteOrderMark: false),
        [0xFE, 0xFF, ..] or [0, (byte)'M' or (byte)'F' or (byte)'B', 0, _, ..] => new(bigEndian: true, byteOrderMark: false),
        _ => null,
    };
}
