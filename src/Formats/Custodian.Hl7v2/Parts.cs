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

        for (; number > 1; number--)
        {
            var at = text[start..].IndexOf(separator);
            if (at < 0)
            {
                return false;
            }

            start += at + 1;
        }

        var end = text[start..].IndexOf(separator);
        length = end < 0 ? text.Length - start : end;
        return true;
    }
}
