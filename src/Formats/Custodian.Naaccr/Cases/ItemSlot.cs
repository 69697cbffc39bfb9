namespace Custodian.Naaccr.Cases;

/// <summary>Where a value lies: from <see cref="Start"/> in the file's buffer, or from its complement in the set's own bytes when negative.</summary>
struct ItemSlot
{
    public int Item;
    public int Start;
    public int Length;

    /// <summary>Offset of the element in the buffer; -1 for values that were set.</summary>
    public int Tag;

    /// <summary>Offset of the decoded text plus one; 0 while nobody asked.</summary>
    public int Decoded;
    public int DecodedLength;
}
