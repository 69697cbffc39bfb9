namespace Custodian.Coding.OwnBook;

/// <summary>What coders add to the books.</summary>
public enum OwnKind
{
    Note,
    Favourite,
    IndexLine,
}
