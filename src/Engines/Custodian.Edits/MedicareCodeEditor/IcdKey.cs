namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>Up to seven letters and digits in 42 bits, six bits each, left-justified: order of keys is order of codes.</summary>
static class IcdKey
{
    public const int Bits = 42;
    const int Longest = 7;

    /// <summary>The key, or 0 for text that cannot be a code (too long, empty, other characters).</summary>
    public static ulong Of(ReadOnlySpan<char> code)
    {
        if ((uint)(code.Length - 1) >= Longest)
        {
            return 0;
        }

        var key = 0UL;
        foreach (var c in code)
        {
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c))
            {
                return 0;
            }

            key = key << 6 | (uint)(c - ' ');
        }

        return key << 6 * (Longest - code.Length);
    }

    public static string ToCode(ulong key)
    {
        Span<char> text = stackalloc char[Longest];
        var length = 0;
        for (var shift = Bits - 6; shift >= 0; shift -= 6)
        {
            var six = (int)(key >> shift & 63);
            if (six != 0)
            {
                text[length++] = (char)(six + ' ');
            }
        }

        return text[..length].ToString();
    }
}
