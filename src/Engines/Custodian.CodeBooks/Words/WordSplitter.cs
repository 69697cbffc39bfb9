using System.Text;

namespace Custodian.CodeBooks.Words;

/// <summary>Turns text into normalised words; the same way for what is indexed and for what is asked, so that the two meet.</summary>
internal static class WordSplitter
{
    static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        "of", "the", "and", "or", "in", "to", "by", "for", "a", "an", "on", "at", "from", "due", "as", "is", "nec", "its", "that", "s",
    };

    static readonly HashSet<string> Graded = new(StringComparer.Ordinal) { "type", "stage", "grade", "class", "factor", "degree" };

    // Words people put around what they look for.
    static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "my", "his", "her", "your", "their", "i", "me", "he", "she", "we", "it", "am", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having",
        "got", "get", "getting", "feel", "feeling", "feels", "felt", "always", "very", "really", "some", "someone", "something", "patient", "pt", "complain",
        "complaining", "complaint", "c/o", "presenting", "present", "report", "today", "new", "when", "while", "then", "this", "there", "do", "does", "did", "will",
        "please", "code", "icd", "icd10", "diagnosis", "dx", "keep", "thing", "bit", "lot", "into", "out", "about", "bad",
        "too", "much", "many", "everything", "want", "wanted", "need", "take", "took", "taking", "up", "off", "over", "again", "just", "still", "won't", "don't", "can't", "approach",
    };

    /// <summary>Words that say nothing in a query either; "nec" does: it begins "neck".</summary>
    public static bool IsIgnored(string word) => word != "nec" && Ignored.Contains(word);

    /// <summary>Words left out of a query as long as others remain.</summary>
    public static bool IsFiller(string word) => Fillers.Contains(word);

    public static List<Word> Split(ReadOnlySpan<char> text, bool keepAll = false)
    {
        var words = new List<Word>();
        var state = new State(words, keepAll);
        var word = new StringBuilder(32);
        for (var i = 0; i < text.Length; i++)
        {
            var c = Plain(text[i]);
            if (c == '\'' || (c is '&' or '/' && BetweenSingleLetters(text, i)))
            {
                Append(word, c, text, i);
            }
            else if (char.IsAsciiLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else
            {
                state.End(word, joinNext: c == '-');
                state.See(c, text[i..]);
            }
        }

        state.End(word, joinNext: false);
        return words;
    }

    /// <summary>Words of a query, joined by single blanks: the form in which phrases are kept.</summary>
    public static string Key(string phrase) => string.Join(' ', Split(phrase, keepAll: true).Select(w => w.Text));

    static void Append(StringBuilder word, char c, ReadOnlySpan<char> text, int i)
    {
        // "Crohn's" is the word "crohn": the s of the possessive is dropped with its apostrophe by the splitter's list of ignored words.
        if (c != '\'')
        {
            word.Append(c);
        }
        else if (i + 1 < text.Length && char.ToLowerInvariant(text[i + 1]) == 's' && (i + 2 == text.Length || !char.IsAsciiLetterOrDigit(text[i + 2])))
        {
            word.Append('\'');
        }
    }

    static bool BetweenSingleLetters(ReadOnlySpan<char> text, int i) =>
        i > 0 && i + 1 < text.Length && char.IsAsciiLetter(text[i - 1]) && char.IsAsciiLetter(text[i + 1])
        && (i < 2 || !char.IsAsciiLetterOrDigit(text[i - 2])) && (i + 2 >= text.Length || !char.IsAsciiLetterOrDigit(text[i + 2]));

    static char Plain(char c) => c switch
    {
        < '\u0080' => c,
        '\u2019' or '\u2018' or '\u00B4' => '\'',
        >= '\u00E0' and <= '\u00E5' or >= '\u00C0' and <= '\u00C5' => 'a',
        '\u00E7' or '\u00C7' => 'c',
        >= '\u00E8' and <= '\u00EB' or >= '\u00C8' and <= '\u00CB' => 'e',
        >= '\u00EC' and <= '\u00EF' or >= '\u00CC' and <= '\u00CF' => 'i',
        '\u00F1' or '\u00D1' => 'n',
        >= '\u00F2' and <= '\u00F6' or '\u00F8' or >= '\u00D2' and <= '\u00D6' => 'o',
        >= '\u00F9' and <= '\u00FC' or >= '\u00D9' and <= '\u00DC' => 'u',
        '\u2010' or '\u2011' or '\u2013' => '-',
        _ => ' ',
    };

    sealed class State(List<Word> words, bool keepAll)
    {
        int _depth;
        bool _without;
        string _last = "";

        public void See(char c, ReadOnlySpan<char> rest)
        {
            _depth += c is '(' or '[' ? 1 : c is ')' or ']' && _depth > 0 ? -1 : 0;
            // "without behavioral disturbance, mood disturbance, and anxiety" denies the whole list.
            if (c == ';' || (c == ',' && !rest.Contains(", and ", StringComparison.Ordinal)))
            {
                _without = false;
            }
        }

        public void End(StringBuilder word, bool joinNext)
        {
            if (word.Length == 0)
            {
                return;
            }

            var raw = word.ToString();
            word.Clear();
            // "non-small" and "nonsmall" are one word; other hyphens part words.
            if (joinNext && raw is "non")
            {
                word.Append(raw);
                return;
            }

            var text = Stem.Of(raw);
            if (Graded.Contains(_last) && Roman(text) is { } number)
            {
                text = number;
            }

            _last = text;
            if (keepAll || !Ignored.Contains(text))
            {
                words.Add(new(text, _depth > 0 || _without, _without));
            }

            _without |= text is "without" or "not";
        }

        static string? Roman(string text) => text switch
        {
            "i" => "1", "ii" => "2", "iii" => "3", "iv" => "4", "v" => "5", "vi" => "6", "vii" => "7", "viii" => "8", "ix" => "9", _ => null,
        };
    }
}
