namespace Custodian.Hl7v2;

/// <summary>The charsets that can be read and written: those of HL7 table 0211 in which every separator is one ASCII byte.</summary>
public enum Hl7Charset
{
    Utf8,
    Ascii,
    Windows1252,
    Iso8859Part1,
    Iso8859Part2,
    Iso8859Part3,
    Iso8859Part4,
    Iso8859Part5,
    Iso8859Part6,
    Iso8859Part7,
    Iso8859Part8,
    Iso8859Part9,
    Iso8859Part15,
}
