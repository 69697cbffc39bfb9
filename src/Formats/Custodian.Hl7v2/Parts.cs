using System.Numerics;
using System.Runtime.Intrinsics;

namespace Custodian.Hl7v2;

static class Parts
{
    /// <summary>The <paramref name="number"/>-th part (from 1) between separators; a separator of 0 splits nothing.</summary>
    public static bool TryFind(ReadOnlySpan<byte> text, byte separator, int number, out int start, out int length)
    {
        start = 0;
        length = text.Length;
        if (separator == 0)
        {
            return number == 1;
        }

        if (number > 1 && (start = After(text, separator, number - 1)) < 0)
        {
            return false;
        }

        var end = text[start..].IndexOf(separator);
        length = end < 0 ? text.Length - start : end;
        return true;
    }

    /// <summary>
    /// The index after the given separator, from 1; -1 when there are not so many. Counts 32 bytes at a time, because fields are short: with an
    /// IndexOf per field, reading MSH-9 and MSH-10 took 1.6 times as long over the corpus (318 against 200 ns).
    /// </summary>
    static int After(ReadOnlySpan<byte> text, byte separator, int count)
    {
        var at = 0;
        var wanted = Vector256.Create(separator);
        for (; at + Vector256<byte>.Count <= text.Length; at += Vector256<byte>.Count)
        {
            var hits = Vector256.Equals(Vector256.Create(text[at..]), wanted).ExtractMostSignificantBits();
            var found = BitOperations.PopCount(hits);
            if (found >= count)
            {
                return at + NthBit(hits, count) + 1;
            }

            count -= found;
        }

        for (; at < text.Length; at++)
        {
            if (text[at] == separator && --count == 0)
            {
                return at + 1;
            }
        }

        return -1;
    }

    static int NthBit(uint bits, int number)
    {
        for (; number > 1; number--)
        {
            bits &= bits - 1;
        }

        return BitOperations.TrailingZeroCount(bits);
    }
}
