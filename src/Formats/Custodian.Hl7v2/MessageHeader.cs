using System.Globalization;
using Custodian.Kernel;

namespace Custodian.Hl7v2;

/// <summary>Opens a message whose segments are known: settles its charset from MSH-18 and checks what routing and answering need.</summary>
static class MessageHeader
{
    public static Hl7Message Open(byte[] bytes, SegmentSpan[] spans, in Hl7Delimiters delimiters, Hl7ReadOptions options, List<Finding> findings, int number)
    {
        var plain = new Hl7Message(bytes, spans, delimiters, Hl7Charset.Utf8, []);
        var header = plain.Header;
        var claim = header.Field(18).Text?.Trim() ?? "";
        var charset = CharsetChoice.For(plain.Raw, claim.Length == 0 ? null : claim, options.Charset, out var contradiction);
        if (contradiction is not null)
        {
            findings.Add(contradiction with { Place = Place(number, "MSH-18") });
        }

        if (!header.Field(9).HasValue)
        {
            findings.Add(new(Hl7Codes.TypeMissing, Severity.Warning, Place(number, "MSH-9"), "The message type is empty, so that the message cannot be routed. Ask the sender to fill MSH-9."));
        }

        if (!header.Field(10).HasValue)
        {
            findings.Add(new(Hl7Codes.ControlIdMissing, Severity.Warning, Place(number, "MSH-10"), "The control id is empty, so that the answer cannot name the message and a repeat cannot be told. Ask the sender to fill MSH-10."));
        }

        return charset == Hl7Charset.Utf8 ? plain : plain.With(charset);
    }

    static string Place(int number, string field) => string.Create(CultureInfo.InvariantCulture, $"message {number}, {field}");
}
