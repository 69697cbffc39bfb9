using System.Globalization;
using System.Text;

namespace Custodian.Patients;

/// <summary>Names made comparable: capitals without accents and apostrophes, in single-spaced parts.</summary>
static class NameText
{
    // Many names of one record would multiply its keys; six parts cover the longest families in use.
    const int MostParts = 6;

    const int LongestListed = 60;

    /// <summary>Upper case, accents off, apostrophes dropped, everything else that is no letter a space.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Decomposed(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’' or 'ʼ' or '`')
            {
                continue;
            }

            plain.Append(char.IsLetter(c) ? char.ToUpperInvariant(c) : ' ');
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    public static IEnumerable<string> Parts(string plain) => plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostParts);

    public static string First(string plain) => plain.IndexOf(' ', StringComparison.Ordinal) is var at and > 0 ? plain[..at] : plain;

    /// <summary>Without spaces: <c>DE LA CRUZ</c> and <c>DELACRUZ</c> are one name.</summary>
    public static string Squeezed(string plain) => plain.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>How the index orders a family name: letters only, cut to what an index entry bears.</summary>
    public static string ListName(string family)
    {
        var squeezed = Squeezed(Plain(family));
        return squeezed.Length > LongestListed ? squeezed[..LongestListed] : squeezed;
    }

    // Half of a surrogate pair alone cannot be normalised; such text is compared as it is.
    static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
