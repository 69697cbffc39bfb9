namespace Custodian.Naaccr.Reading;

/// <summary>An attribute of the tag read last, by offsets in the buffer.</summary>
readonly record struct MarkupAttribute(int Name, int NameLength, int Value, int ValueLength);
