namespace Custodian.Grouping;

/// <summary>Up to seven letters and digits of a diagnosis in 42 bits, six bits each, left-justified: order of keys is order of codes.</summary>
static class DiagnosisKey
{
    const int Longest = 7;
    public const int ValueBits = 22;

    /// <summary>The key moved up to leave 22 bits for a value, or 0 for text that cannot be a code.</summary>
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

        return key << ((6 * (Longest - code.Length)) + ValueBits);
    }

    public static string ToCode(ulong row)
    {
        Span<char> text = stackalloc char[Longest];
        var length = 0;
        for (var shift = ValueBits + (6 * (Longest - 1)); shift >= ValueBits; shift -= 6)
        {
            var six = (int)(row >> shift & 63);
            if (six != 0)
            {
                text[length++] = (char)(six + ' ');
            }
        }

        return text[..length].ToString();
    }

    public static int ValueOf(ulong row) => (int)(row & ((1UL << ValueBits) - 1));
}
