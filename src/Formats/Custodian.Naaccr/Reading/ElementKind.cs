namespace Custodian.Naaccr.Reading;

/// <summary>What a tag is to NAACCR XML.</summary>
enum ElementKind
{
    Root,
    Patient,
    Tumor,
    Item,

    /// <summary>An element of another namespace.</summary>
    Extension,

    /// <summary>Neither: reading stops.</summary>
    Unknown,
}
