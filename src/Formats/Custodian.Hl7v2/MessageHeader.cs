using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Hl7v2;

/// <summary>What must be known before a message can be handed out: its charset, and whether it can be routed and answered.</summary>
static class MessageHeader
{
    /// <param name="spans">The segments, MSH first.</param>
    public static Hl7Charset Check(byte[] bytes, SegmentSpan[] spans, in Hl7Delimiters delimiters, Hl7ReadOptions options, List<Finding> findings, int number)
    {
        var (first, last) = (spans[0], spans[^1]);
        // Each field is looked for from the one before it.
        var fromType = From(bytes.AsSpan(first.Start, first.Length), delimiters, 9);
        var fromControlId = From(fromType, delimiters, 2);
        if (First(fromType, delimiters).IsEmpty)
        {
            findings.Add(new(Hl7Codes.TypeMissing, Severity.Warning, Place(number, "MSH-9"), "The message type is empty, so that the message cannot be routed. Ask the sender to fill MSH-9."));
        }

        if (First(fromControlId, delimiters).IsEmpty)
        {
            findings.Add(new(Hl7Codes.ControlIdMissing, Severity.Warning, Place(number, "MSH-10"), "The control id is empty, so that the answer cannot name the message and a repeat cannot be told. Ask the sender to fill MSH-10."));
        }

        var claim = First(From(fromControlId, delimiters, 9), delimiters);
        // What nearly every sender writes is settled without making a string of it.
        var name = claim.IsEmpty ? null : claim.SequenceEqual("UNICODE UTF-8"u8) ? "UNICODE UTF-8" : FirstCharset(claim, delimiters);
        var whole = bytes.AsSpan(first.Start, last.Start + last.Length - first.Start);
        var charset = CharsetChoice.For(whole, name, options.Charset, out var contradiction);
        if (contradiction is not null)
        {
            findings.Add(contradiction with { Place = Place(number, "MSH-18") });
        }

        return charset;
    }

    /// <summary>Repetitions name charsets to switch to within the message (ISO 2022); the first is the one it begins in.</summary>
    static string? FirstCharset(ReadOnlySpan<byte> claim, in Hl7Delimiters delimiters)
    {
        Parts.TryFind(claim, (byte)delimiters.Repetition, 1, out var start, out var length);
        var name = EscapeDecoder.Decode(claim.Slice(start, length), delimiters, Hl7Charset.Utf8).Trim();
        return name is "" or "\"\"" ? null : name;
    }

    static ReadOnlySpan<byte> From(ReadOnlySpan<byte> fields, in Hl7Delimiters delimiters, int number) =>
        Parts.TryFind(fields, delimiters.FieldByte, number, out var start, out _) ? fields[start..] : default;

    static ReadOnlySpan<byte> First(ReadOnlySpan<byte> fields, in Hl7Delimiters delimiters) =>
        fields.IndexOf(delimiters.FieldByte) is var end and >= 0 ? fields[..end] : fields;

    static string Place(int number, string field) => string.Create(CultureInfo.InvariantCulture, $"message {number}, {field}");
}
