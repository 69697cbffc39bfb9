using System.Globalization;
using System.Text;

namespace Custodian.Patients.Prints;

/// <summary>Text as a font without bidirectional layout can set it.</summary>
static class PrintText
{
    const char Lacking = '?';

    /// <summary>Right-to-left runs are turned, letter by letter with their marks; numbers in them keep their direction.</summary>
    public static string Visual(string text)
    {
        if (!text.EnumerateRunes().Any(IsRightToLeft))
        {
            return text;
        }

        var words = text.Split(' ');
        var turned = words.Select(w => w.EnumerateRunes().Any(IsRightToLeft) ? Turned(w) : w).ToList();
        turned.Reverse();
        return string.Join(' ', turned);
    }

    /// <summary>The text in the letters a font has: one it lacks stands without its accents, and else as a question mark, never left out.</summary>
    public static string Within(string text, Func<Rune, bool> isWritten)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (isWritten(rune))
            {
                plain.Append(rune);
                continue;
            }

            var letter = rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes().First();
            plain.Append(letter != rune && isWritten(letter) ? letter.ToString() : Lacking.ToString());
        }

        return plain.ToString();
    }

    static string Turned(string word)
    {
        var letters = new List<string>();
        var each = StringInfo.GetTextElementEnumerator(word);
        while (each.MoveNext())
        {
            letters.Insert(0, each.GetTextElement());
        }

        return string.Concat(letters);
    }

    static bool IsRightToLeft(Rune rune) => rune.Value is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC;
}
