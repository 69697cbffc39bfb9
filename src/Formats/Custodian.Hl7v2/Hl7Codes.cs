namespace Custodian.Hl7v2;

/// <summary>The finding codes of this library; the README says what each means.</summary>
static class Hl7Codes
{
    public const string NotHl7 = "HL7-0001";
    public const string NothingThere = "HL7-0002";
    public const string SeparatorsUnusable = "HL7-0003";
    public const string TextOutsideMessage = "HL7-0004";
    public const string LinesGlued = "HL7-0005";
    public const string LinesLeftOut = "HL7-0006";
    public const string SeparatorsRepaired = "HL7-0007";
    public const string CharsetContradicted = "HL7-0010";
    public const string CharsetUnknown = "HL7-0011";
    public const string CharsetAssumed = "HL7-0012";
    public const string Utf16Damaged = "HL7-0013";
    public const string BatchCount = "HL7-0020";
    public const string FileCount = "HL7-0021";
    public const string TrailerMissing = "HL7-0022";
    public const string TrailerAlone = "HL7-0023";
    public const string TypeMissing = "HL7-0030";
    public const string ControlIdMissing = "HL7-0031";
    public const string ContentUnreadable = "HL7-0040";
    public const string CharacterLost = "HL7-0041";
    public const string FramingByteInside = "HL7-0042";
    public const string FrameInterrupted = "HL7-0101";
    public const string FrameTooLarge = "HL7-0102";
    public const string BytesBetweenFrames = "HL7-0103";
    public const string FrameUnfinished = "HL7-0104";

    public const string Table0211 = "HL7 2.5.1, table 0211";
    public const string Batches = "HL7 2.5.1, section 2.10.3";
    public const string Delimiters = "HL7 2.5.1, section 2.5.4";
}
