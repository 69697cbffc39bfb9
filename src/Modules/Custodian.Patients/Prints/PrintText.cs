using System.Globalization;
using System.Text;

namespace Custodian.Patients.Prints;

/// <summary>Text as a font without layout of its own can set it.</summary>
static class PrintText
{
    const char Lacking = '?';

    /// <summary>One line as it stands on the page from left to right: Arabic letters joined, right-to-left runs turned, letters the font lacks replaced.</summary>
    public static string Set(string text, Func<Rune, bool> isWritten)
    {
        var joined = Within(ArabicJoining.Join(text, isWritten), isWritten);
        return TextDirection.HasRightToLeft(joined) ? TextDirection.Visual(joined) : joined;
    }

    /// <summary>
    /// The text in the letters a font has: one it lacks stands without its accents, and else as a question mark, never left out. What people see as one sign (an emoji of a
    /// family is five characters) is one question mark.
    /// </summary>
    public static string Within(string text, Func<Rune, bool> isWritten)
    {
        var plain = new StringBuilder(text.Length);
        var each = StringInfo.GetTextElementEnumerator(text);
        while (each.MoveNext())
        {
            plain.Append(Element(each.GetTextElement(), isWritten));
        }

        return plain.ToString();
    }

    static string Element(string element, Func<Rune, bool> isWritten)
    {
        if (element.EnumerateRunes().All(isWritten))
        {
            return element;
        }

        var composed = element.Normalize(NormalizationForm.FormC);
        if (composed.EnumerateRunes().All(isWritten))
        {
            return composed;
        }

        var letter = Decomposed(element).EnumerateRunes().First();
        return isWritten(letter) ? letter.ToString() : Lacking.ToString();
    }

    // Half of a surrogate pair alone cannot be normalised.
    static string Decomposed(string element) => element.EnumerateRunes().First() == Rune.ReplacementChar ? element : element.Normalize(NormalizationForm.FormD);
}
