namespace Custodian.Naaccr.Reading;

/// <summary>A tag in the buffer: offsets of its qualified name and of what follows it.</summary>
struct Markup
{
    public MarkupKind Kind;

    /// <summary>Offset of the opening angle bracket.</summary>
    public int At;
    public int Name;
    public int NameLength;

    /// <summary>Length of the prefix with its colon; 0 without.</summary>
    public int Prefix;

    /// <summary>Offset after the closing angle bracket.</summary>
    public int After;
}

enum MarkupKind
{
    Start,
    Empty,
    End,
    Comment,
    Instruction,
    CharacterData,
    DocumentType,
}
