namespace Custodian.Hl7v2;

/// <summary>One reason why a message was not taken.</summary>
/// <param name="Code">Table 0357, such as 101 required field missing.</param>
/// <param name="Text">What is wrong and what to do next; sent in ERR-8 (2.5 on) or MSA-3 (before). Without patient data.</param>
/// <param name="Segment">The segment concerned; null when it is the whole message.</param>
/// <param name="Occurrence">Which of the segments of that name.</param>
/// <param name="Field">The field concerned; 0 when it is the whole segment.</param>
/// <param name="IsWarning">ERR-4 W instead of E.</param>
public sealed record AckFault(string Code, string Text, string? Segment = null, int Occurrence = 1, int Field = 0, bool IsWarning = false)
{
    public const string SegmentSequence = "100";
    public const string RequiredFieldMissing = "101";
    public const string DataType = "102";
    public const string TableValue = "103";
    public const string UnsupportedType = "200";
    public const string UnsupportedEvent = "201";
    public const string UnsupportedProcessingId = "202";
    public const string UnsupportedVersion = "203";
    public const string UnknownKey = "204";
    public const string DuplicateKey = "205";
    public const string RecordLocked = "206";
    public const string InternalError = "207";

    /// <summary>Table 0357's own text.</summary>
    internal string Meaning => Code switch
    {
        SegmentSequence => "Segment sequence error",
        RequiredFieldMissing => "Required field missing",
        DataType => "Data type error",
        TableValue => "Table value not found",
        UnsupportedType => "Unsupported message type",
        UnsupportedEvent => "Unsupported event code",
        UnsupportedProcessingId => "Unsupported processing id",
        UnsupportedVersion => "Unsupported version id",
        UnknownKey => "Unknown key identifier",
        DuplicateKey => "Duplicate key identifier",
        RecordLocked => "Application record locked",
        _ => "Application internal error",
    };
}
