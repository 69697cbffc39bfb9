namespace Custodian.Grouping;

/// <summary>
/// A diagnosis or procedure code of at most seven characters in one word: capitals, without the dot, first character in the highest byte, so
/// that comparing words is comparing codes by their characters.
/// </summary>
/// <param name="Packed">Seven characters in the upper 56 bits, the low byte zero. Zero when there is no code.</param>
public readonly record struct IcdCode(ulong Packed) : IComparable<IcdCode>
{
    const int MaxLength = 7;

    /// <summary>Stands for a text that cannot be a code (too long, or not ASCII): it is on no table.</summary>
    public static readonly IcdCode NotACode = new(0xFFFF_FFFF_FFFF_FF00);

    public bool IsEmpty => Packed == 0;

    public static bool operator <(IcdCode left, IcdCode right) => left.Packed < right.Packed;

    public static bool operator >(IcdCode left, IcdCode right) => left.Packed > right.Packed;

    public static bool operator <=(IcdCode left, IcdCode right) => left.Packed <= right.Packed;

    public static bool operator >=(IcdCode left, IcdCode right) => left.Packed >= right.Packed;

    /// <summary>Reads a code as people and systems write it: small letters, dots and blanks are accepted.</summary>
    public static IcdCode From(ReadOnlySpan<char> text)
    {
        ulong packed = 0;
        var length = 0;
        foreach (var c in text)
        {
            if (c is '.' or ' ')
            {
                continue;
            }

            if (c > 126 || c < 33 || length == MaxLength)
            {
                return NotACode;
            }

            packed |= Place((byte)c, length++);
        }

        return new(packed);
    }

    /// <summary>The same from ASCII bytes.</summary>
    public static IcdCode From(ReadOnlySpan<byte> text)
    {
        ulong packed = 0;
        var length = 0;
        foreach (var c in text)
        {
            if (c is (byte)'.' or (byte)' ')
            {
                continue;
            }

            if (c is > 126 or < 33 || length == MaxLength)
            {
                return NotACode;
            }

            packed |= Place(c, length++);
        }

        return new(packed);
    }

    public int CompareTo(IcdCode other) => Packed.CompareTo(other.Packed);

    /// <summary>The characters without a dot; empty for no code.</summary>
    public override string ToString()
    {
        if (this == NotACode)
        {
            return "?";
        }

        Span<char> text = stackalloc char[MaxLength];
        var length = 0;
        for (var word = Packed; word != 0; word <<= 8)
        {
            text[length++] = (char)(word >> 56);
        }

        return new string(text[..length]);
    }

    static ulong Place(byte c, int position)
    {
        var capital = c is >= (byte)'a' and <= (byte)'z' ? (byte)(c - 32) : c;
        return (ulong)capital << (56 - (8 * position));
    }
}
