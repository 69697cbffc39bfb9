namespace Custodian.CodeBooks.Format;

/// <summary>
/// A code of up to eight letters and digits as one number whose order is the order of the text, so that a code table is a sorted array and
/// the codes below a prefix are one run of it.
/// </summary>
internal static class CodeKey
{
    public const int MaxLength = 8;

    /// <summary>Reads a code in any case, with or without dots, slashes and blanks. False when something else or nothing is left.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ulong key, out int length)
    {
        key = 0;
        length = 0;
        foreach (var c in text)
        {
            if (c is '.' or '/' or '-' || char.IsWhiteSpace(c))
            {
                continue;
            }

            if (!char.IsAsciiLetterOrDigit(c) || length == MaxLength)
            {
                return false;
            }

            key = (key << 8) | char.ToUpperInvariant(c);
            length++;
        }

        key <<= 8 * (MaxLength - length);
        return length > 0;
    }

    public static ulong Of(ReadOnlySpan<char> text) => TryParse(text, out var key, out _) ? key : 0;

    public static string Text(ulong key)
    {
        Span<char> text = stackalloc char[MaxLength];
        var n = 0;
        for (var shift = 56; shift >= 0 && (byte)(key >> shift) != 0; shift -= 8)
        {
            text[n++] = (char)(byte)(key >> shift);
        }

        return new string(text[..n]);
    }

    public static int Length(ulong key)
    {
        var n = 0;
        for (; n < MaxLength && (byte)(key >> (56 - (8 * n))) != 0; n++)
        {
        }

        return n;
    }

    public static ulong Prefix(ulong key, int length) => length >= MaxLength ? key : key & ~(ulong.MaxValue >> (8 * length));

    /// <summary>The largest key that begins with the given prefix.</summary>
    public static ulong LastBelow(ulong prefix, int length) => length >= MaxLength ? prefix : prefix | (ulong.MaxValue >> (8 * length));
}
