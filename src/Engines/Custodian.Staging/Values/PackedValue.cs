namespace Custodian.Staging.Values;

/// <summary>
/// A value of a case or a table in 64 bits: 4 bits kind, 4 bits length, 56 bits content. Values of one kind and length lie in the order in which
/// the tables compare them, so a range of codes is a range of numbers. Text longer than seven characters is kept aside and named by its number.
/// </summary>
static class PackedValue
{
    /// <summary>The key is not in the context at all.</summary>
    public const ulong Absent = 0;

    /// <summary>The key is in the context and has no value.</summary>
    public const ulong Null = 1UL << KindShift;

    public const ulong Blank = (ulong)ValueKind.Text << KindShift;

    public const int LongestPacked = 7;

    const int KindShift = 60;
    const int LengthShift = 56;
    const ulong Content = (1UL << LengthShift) - 1;

    public static ValueKind KindOf(ulong value) => (ValueKind)(value >> KindShift);

    public static int LengthOf(ulong value) => (int)(value >> LengthShift) & 0xF;

    /// <summary>Digits as a number, text as its bytes, or the number of a value kept aside.</summary>
    public static ulong ContentOf(ulong value) => value & Content;

    public static ulong Of(ValueKind kind, int length, ulong content) => ((ulong)kind << KindShift) | ((ulong)length << LengthShift) | content;

    /// <summary>What a table compares: absent and null are like blank.</summary>
    public static ulong Compared(ulong value) => value <= Null ? Blank : value;

    /// <summary>Packs up to seven ASCII characters.</summary>
    /// <returns>False when the text has to be kept aside.</returns>
    public static bool TryPack(ReadOnlySpan<char> text, out ulong packed)
    {
        packed = Blank;
        if (text.Length > LongestPacked)
        {
            return false;
        }

        ulong bytes = 0, number = 0;
        var digits = text.Length > 0;
        foreach (var c in text)
        {
            if (c > 0x7F)
            {
                return false;
            }

            bytes = (bytes << 8) | c;
            number = (number * 10) + (uint)(c - '0');
            digits &= char.IsAsciiDigit(c);
        }

        packed = digits ? Of(ValueKind.Digits, text.Length, number)
            : Of(NumberText.IsNumber(text) ? ValueKind.Decimal : ValueKind.Text, text.Length, bytes);
        return true;
    }

    /// <summary>Writes a packed value of kind digits, text or decimal.</summary>
    /// <returns>Its length.</returns>
    public static int Write(ulong value, Span<char> text)
    {
        var (length, content) = (LengthOf(value), ContentOf(value));
        var digits = KindOf(value) == ValueKind.Digits;
        for (var i = length - 1; i >= 0; i--)
        {
            text[i] = digits ? (char)('0' + (content % 10)) : (char)(content & 0x7F);
            content = digits ? content / 10 : content >> 8;
        }

        return length;
    }
}
