namespace Custodian.Hl7v2;

/// <summary>Event type.</summary>
public readonly record struct Evn(Hl7Segment Segment)
{
    public bool Exists => Segment.Exists;

    /// <summary>EVN-1, kept for old senders; IHE forbids it.</summary>
    public string? EventCode => Segment.Field(1).ValueText;

    /// <summary>EVN-2.</summary>
    public Hl7Time? Recorded => Hl7Time.Read(Segment.Field(2));

    /// <summary>EVN-4.</summary>
    public string? Reason => Segment.Field(4).ValueText;

    /// <summary>EVN-5.</summary>
    public IReadOnlyList<Xcn> Operators => Segment.Field(5).Each(Xcn.Read);

    /// <summary>EVN-6: when it happened, as against when it was typed.</summary>
    public Hl7Time? Occurred => Hl7Time.Read(Segment.Field(6));
}
