using System.Numerics;

namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>Up to seven letters and digits in 42 bits, six bits each, left-justified: order of keys is order of codes.</summary>
static class IcdKey
{
    public const int Bits = 42;
    const int Longest = 7;

    /// <summary>The key, or 0 for text that cannot be a code (too long, empty, other characters).</summary>
    /// <typeparam name="T">Characters or bytes of ASCII.</typeparam>
    public static ulong Of<T>(ReadOnlySpan<T> code)
        where T : unmanaged, IBinaryInteger<T>
    {
        if ((uint)(code.Length - 1) >= Longest)
        {
            return 0;
        }

        var key = 0UL;
        foreach (var element in code)
        {
            var c = uint.CreateTruncating(element);
            if (c - '0' > 9 && c - 'A' > 25)
            {
                return 0;
            }

            key = key << 6 | (c - ' ');
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
