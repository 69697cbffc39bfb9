using System.Text;

namespace Custodian.Hl7v2;

/// <summary>One segment: a view into the message's bytes. The default value is a segment that is not in the message.</summary>
public readonly struct Hl7Segment
{
    readonly Hl7Message? _message;
    readonly SegmentSpan _span;

    internal Hl7Segment(Hl7Message message, SegmentSpan span) => (_message, _span) = (message, span);

    public bool Exists => _message is not null;

    /// <summary>Three letters; empty when the segment is not in the message.</summary>
    public string Name => _message is null ? "" : Encoding.ASCII.GetString(Raw[..3]);

    /// <summary>The bytes as sent, without the terminator; lines glued to the segment are included.</summary>
    public ReadOnlySpan<byte> Raw => _message is null ? default : _message.Bytes.AsSpan(_span.Start, _span.Length);

    /// <summary>The message this segment belongs to; null when the segment is not in a message.</summary>
    public Hl7Message? Message => _message;

    bool IsHeader => SegmentNames.IsHeader(_span.Name);

    /// <summary>A field by its HL7 number. MSH-1 (FHS-1, BHS-1) is the separator itself, so that MSH-9 is the message type.</summary>
    /// <param name="number">From 1.</param>
    public Hl7Part Field(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        if (_message is null)
        {
            return default;
        }

        if (IsHeader && number == 1)
        {
            return new(_message, _span.Start + 3, 1, Hl7PartLevel.Literal);
        }

        var level = IsHeader && number == 2 ? Hl7PartLevel.Literal : Hl7PartLevel.Field;
        return Parts.TryFind(Raw, _message.Delimiters.FieldByte, IsHeader ? number : number + 1, out var start, out var length)
            ? new(_message, _span.Start + start, length, level)
            : default;
    }

    public override string ToString() => _message is null ? "" : Charsets.Decode(_message.Charset, Raw);
}
