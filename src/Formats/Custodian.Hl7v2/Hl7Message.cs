using Custodian.Kernel;

namespace Custodian.Hl7v2;

/// <summary>
/// A message: its bytes, and where its segments stand in them. Fields are found when asked for and text is decoded when read. Immutable and
/// safe to share between threads as long as nobody changes the bytes.
/// </summary>
public sealed class Hl7Message
{
    internal Hl7Message(byte[] bytes, SegmentSpan[] spans, in Hl7Delimiters delimiters, Hl7Charset charset, IReadOnlyList<Finding> findings) =>
        (Bytes, Spans, Delimiters, Charset, Findings) = (bytes, spans, delimiters, charset, findings);

    public Hl7Delimiters Delimiters { get; }

    /// <summary>What the text was read in: see the findings where MSH-18 said otherwise.</summary>
    public Hl7Charset Charset { get; }

    /// <summary>What is wrong or noteworthy about this message's encoding. Its contents are for the reader to judge.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>MSH-9.1, such as <c>ADT</c>; empty when the sender left it out.</summary>
    public string Type => Header.Field(9).Component(1).Text ?? "";

    /// <summary>MSH-9.2, such as <c>A01</c>; EVN-1 where old senders leave it out; empty for plain acknowledgements.</summary>
    public string Event => Header.Field(9).Component(2).ValueText ?? Evn.EventCode ?? "";

    /// <summary>MSH-9.3, such as <c>ADT_A01</c>; derived from the event where the sender left it out, and null when it cannot be.</summary>
    public string? Structure => Header.Field(9).Component(3).ValueText ?? MessageStructures.Of(Type, Event);

    /// <summary>MSH-10; empty when the sender left it out.</summary>
    public string ControlId => Header.Field(10).Text ?? "";

    public string SendingApplication => Header.Field(3).Text ?? "";

    public string SendingFacility => Header.Field(4).Text ?? "";

    public string ReceivingApplication => Header.Field(5).Text ?? "";

    public string ReceivingFacility => Header.Field(6).Text ?? "";

    /// <summary>MSH-7.</summary>
    public Hl7Time? Time => Hl7Time.Read(Header.Field(7));

    /// <summary>MSH-11.1: P production, T training, D debugging; empty when the sender left it out.</summary>
    public string ProcessingId => Header.Field(11).Text ?? "";

    /// <summary>MSH-12.1 as sent, such as <c>2.5.1</c>; empty when the sender left it out.</summary>
    public string Version => Header.Field(12).Text?.Trim() ?? "";

    /// <summary>The message as sent, from MSH to the end of the last segment.</summary>
    public ReadOnlySpan<byte> Raw
    {
        get
        {
            var (first, last) = (Spans[0], Spans[^1]);
            return Bytes.AsSpan(first.Start, last.Start + last.Length - first.Start);
        }
    }

    public Hl7Segment Header => new(this, Spans[0]);

    public Pid Pid => new(Segment("PID"));

    public Pv1 Pv1 => new(Segment("PV1"));

    public Evn Evn => new(Segment("EVN"));

    public Mrg Mrg => new(Segment("MRG"));

    public Txa Txa => new(Segment("TXA"));

    /// <summary>Each PID with its MRG and PV1, in order, for merges, moves and changes of identifier (A18, A30, A34-A36, A39-A51).</summary>
    public IReadOnlyList<MergeGroup> Merges => MergeGroup.Of(this);

    /// <summary>The text of a report sent as OBX lines.</summary>
    public string Report => ReportText.Of(this);

    public int SegmentCount => Spans.Length;

    public Hl7Segments AllSegments => new(this, 0);

    internal byte[] Bytes { get; }

    internal SegmentSpan[] Spans { get; }

    /// <summary>
    /// The text at a path such as <c>PID-3(2).4.1</c>: null when absent or empty, the empty string when the sender asks to delete the value. A
    /// path that stops early reads the first leaf below it.
    /// </summary>
    /// <exception cref="FormatException">The path is not one.</exception>
    public string? this[string path] => At(path).Text;

    /// <summary>The part at a path, for its raw bytes and its <see cref="Hl7Part.Presence"/>.</summary>
    /// <exception cref="FormatException">The path is not one.</exception>
    public Hl7Part At(string path)
    {
        var step = Hl7Path.Parse(path);
        return Segment(step.Segment, step.Occurrence).Field(step.Field).Repetition(step.Repetition).Component(step.Component).Subcomponent(step.Subcomponent);
    }

    /// <summary>The named segment in its given occurrence, from 1; one that does not <see cref="Hl7Segment.Exists"/> when there is none.</summary>
    public Hl7Segment Segment(string name, int occurrence = 1)
    {
        var packed = SegmentSpan.Pack(name);
        foreach (var span in Spans)
        {
            if (span.Name == packed && --occurrence == 0)
            {
                return new(this, span);
            }
        }

        return default;
    }

    public Hl7Segments Segments(string name) => new(this, SegmentSpan.Pack(name));
}
