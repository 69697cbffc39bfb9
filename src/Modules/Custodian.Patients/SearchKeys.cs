using System.Globalization;
using System.Text;
using Custodian.Kernel;

namespace Custodian.Patients;

/// <summary>
/// The keys a patient is found by, computed in C# when the row is written so that both databases hold the same: sound of the family name
/// with given initial, sound with year of birth, the full date, the date with month and day exchanged, the last seven digits of the phone.
/// </summary>
static class SearchKeys
{
    public static IEnumerable<string> Of(string family, string given, string preferred, PartialDate? birth, string phone)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var (f, g, p) = (Plain(family), Plain(given), Plain(preferred));
        foreach (var part in f.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            keys.Add("fs:" + Soundex(part));
            if (g.Length > 0)
            {
                keys.Add($"fg:{Soundex(part)}:{g[0]}");
            }

            if (p.Length > 0)
            {
                keys.Add($"fg:{Soundex(part)}:{p[0]}");
            }
        }

        // Family and given names are entered the wrong way round often enough to be looked for.
        if (g.Length > 0 && f.Length > 0)
        {
            keys.Add($"fg:{Soundex(g.Split(' ')[0])}:{f[0]}");
        }

        foreach (var key in BirthKeys(birth, f))
        {
            keys.Add(key);
        }

        var digits = new string([.. phone.Where(char.IsAsciiDigit)]);
        if (digits.Length >= 7)
        {
            keys.Add("ph:" + digits[^7..]);
        }

        return keys;
    }

    /// <summary>Upper case, accents off, apostrophes dropped, everything else that is no letter a space.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’')
            {
                continue;
            }

            plain.Append(char.IsLetter(c) ? char.ToUpperInvariant(c) : ' ');
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>American Soundex (National Archives rules); letters outside A-Z keep the word's first character and add nothing.</summary>
    public static string Soundex(string word)
    {
        if (word.Length == 0)
        {
            return "";
        }

        Span<char> code = ['0', '0', '0', '0'];
        code[0] = word[0];
        var last = Digit(word[0]);
        var n = 1;
        for (var i = 1; i < word.Length && n < 4; i++)
        {
            var digit = Digit(word[i]);
            if (digit is not ('0' or '-') && digit != last)
            {
                code[n++] = digit;
            }

            // H and W do not separate equal codes; vowels do.
            last = digit == '-' ? last : digit;
        }

        return new string(code);
    }

    static IEnumerable<string> BirthKeys(PartialDate? birth, string family)
    {
        if (birth is not { } b)
        {
            yield break;
        }

        if (family.Length > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"fy:{Soundex(family.Split(' ')[0])}:{b.Year}");
        }

        if (b.IsComplete)
        {
            yield return "bd:" + b.ToDigits();
            if (b.Day <= 12 && b.Day != b.Month)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"bd:{b.Year:0000}{b.Day:00}{b.Month:00}");
            }
        }
    }

    static char Digit(char c) => c switch
    {
        'B' or 'F' or 'P' or 'V' => '1',
        'C' or 'G' or 'J' or 'K' or 'Q' or 'S' or 'X' or 'Z' => '2',
        'D' or 'T' => '3',
        'L' => '4',
        'M' or 'N' => '5',
        'R' => '6',
        'H' or 'W' => '-',
        _ => '0',
    };
}
