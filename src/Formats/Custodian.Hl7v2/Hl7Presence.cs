namespace Custodian.Hl7v2;

/// <summary>What the sender said about a value. Only <see cref="Delete"/> removes a stored value (HL7 2.5.1 section 2.5.3).</summary>
public enum Hl7Presence
{
    /// <summary>The segment ends before this place, or the segment is not in the message: leave the stored value as it is.</summary>
    Absent,

    /// <summary>Nothing between two separators: leave the stored value as it is.</summary>
    Empty,

    /// <summary>Two quotation marks: delete the stored value.</summary>
    Delete,

    Value,
}
