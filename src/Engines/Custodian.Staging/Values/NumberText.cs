using System.Globalization;

namespace Custodian.Staging.Values;

/// <summary>When a value counts as a number, as in the publisher's program: digits with at most one point that is not last, and a minus in front at most.</summary>
static class NumberText
{
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[^1] == '.' || text is "-")
        {
            return false;
        }

        var points = 0;
        foreach (var c in text[0] == '-' ? text[1..] : text)
        {
            points += c == '.' ? 1 : 0;
            if (points > 1 || (c != '.' && !char.IsAsciiDigit(c)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Single precision, as the publisher's program compares.</summary>
    public static float Parse(ReadOnlySpan<char> text) => float.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
