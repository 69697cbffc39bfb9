using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Custodian.Matching.Standard;

/// <summary>
/// Writes text in lower-case a-z: case and diacritics fold, Cyrillic and Greek are transliterated, letters of other scripts stay as they are.
/// The table is our own because the programs run without culture data, where Unicode normalisation does nothing.
/// </summary>
static class Latin
{
    /// <summary>Latin letters with marks, each group after the letter it folds to.</summary>
    static readonly string[] Marked =
    [
        "aàáâãäåāăąǎạảấầẩẫậắằẳẵặ", "cçćĉċč", "dďđð", "eèéêëēĕėęěẹẻẽếềểễệ", "gĝğġģ", "hĥħ", "iìíîïĩīĭįıịỉ", "jĵ", "kķ", "lĺļľŀł", "nñńņňŋ",
        "oòóôõöøōŏőơọỏốồổỗộớờởỡợ", "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűųưụủứừửữự", "wŵ", "yýÿŷỳỵỷỹ", "zźżž",
    ];

    /// <summary>Letter and transliteration by turns: Cyrillic after ICAO Doc 9303 part 3, Greek after ELOT 743, of whose digraphs only ou is kept, and Latin ligatures.</summary>
    const string Written =
        "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ ie ы y э e ю iu я ia і i ї i є ie ґ g ў u ђ dj ј j љ lj њ nj ћ c џ dz "
        + "α a ά a β v γ g δ d ε e έ e ζ z η i ή i θ th ι i ί i ϊ i ΐ i κ k λ l μ m ν n ξ x ο o ό o π p ρ r σ s ς s τ t υ y ύ y ϋ y ΰ y φ f χ ch ψ ps ω o ώ o "
        + "ß ss æ ae œ oe þ th";

    static readonly FrozenDictionary<char, string> Table = Build();

    /// <summary>Folds the text. A hyphen, slash, comma, blank or control character becomes one blank; other signs, marks and pictures go.</summary>
    public static string Fold(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Append(folded, rune);
        }

        return folded.ToString().Trim();
    }

    static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    static void Append(StringBuilder folded, Rune rune)
    {
        var letter = rune.IsBmp ? char.ToLowerInvariant((char)rune.Value) : '\0';
        if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
        {
            folded.Append(letter);
        }
        else if (letter is 'υ' or 'ύ' && folded.Length > 0 && folded[^1] == 'o')
        {
            // ELOT 743: omicron and upsilon together are "ou".
            folded.Append('u');
        }
        else if (letter != 0 && Table.TryGetValue(letter, out var latin))
        {
            folded.Append(latin);
        }
        else if (Rune.IsLetterOrDigit(rune))
        {
            folded.Append(rune.ToString());
        }
        else if (Separates(rune) && folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }

    static bool Separates(Rune rune) =>
        rune.Value is '-' or '/' or ',' or '&' or '\\' or '_' or '#' or ';' or '(' or ')' || Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.DashPunctuation;

    static FrozenDictionary<char, string> Build()
    {
        var table = new Dictionary<char, string>();
        foreach (var group in Marked)
        {
            foreach (var letter in group.Skip(1))
            {
                table[letter] = group[..1];
            }
        }

        var pairs = Written.Split(' ');
        for (var i = 0; i < pairs.Length; i += 2)
        {
            table[pairs[i][0]] = pairs[i + 1];
        }

        return table.ToFrozenDictionary();
    }
}
