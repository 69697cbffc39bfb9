using System.Text;
using Custodian.CodeBooks.Words;

namespace Custodian.CodeBooks.Search;

/// <summary>Reads a query in all the ways the phrase book allows: as written, with acronyms and lay phrases spelled out, with parted words joined.</summary>
internal sealed class QueryReader(PhraseBook phrases, Vocabulary vocabulary)
{
    public const int MaxCharacters = 240;
    public const int MaxWords = 20;
    const int MaxReadings = 7;
    const float Guessed = 0.8f;
    const float Alternate = 0.985f;

    readonly record struct Match(int At, int Length, string[] Readings, string Written);

    public List<QueryReading> Read(string query)
    {
        var words = WordSplitter.Split(query.AsSpan(0, Math.Min(query.Length, MaxCharacters)), keepAll: true).Select(w => w.Text).Take(MaxWords).ToList();
        var readings = new List<QueryReading> { Build(words, [], 0, 0, 1f) };
        var spelled = Spelled(words);
        if (spelled is not null)
        {
            words = spelled;
            readings.Add(Build(words, [], 0, 0, Guessed));
        }

        var matches = Matches(words);
        if (matches.Count == 0)
        {
            return readings;
        }

        readings.Add(Build(words, matches, -1, 0, spelled is null ? 1f : Guessed));
        for (var m = 0; m < matches.Count; m++)
        {
            for (var other = 1; other < matches[m].Readings.Length && readings.Count < MaxReadings; other++)
            {
                readings.Add(Build(words, matches, m, other, spelled is null ? Alternate : Alternate * Guessed));
            }
        }

        return readings;
    }

    // The words with those corrected that neither the books nor the phrase book know, where a word of the phrase book is near; else null.
    List<string>? Spelled(List<string> words)
    {
        List<string>? spelled = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length >= 5 && !phrases.Knows(words[i]) && !Known(words[i]) && phrases.Nearest(words[i]) is { } near)
            {
                spelled ??= [.. words];
                spelled[i] = near;
            }
        }

        return spelled;
    }

    List<Match> Matches(List<string> words)
    {
        var matches = new List<Match>();
        for (var i = 0; i < words.Count;)
        {
            var match = At(words, i);
            if (match is { } found)
            {
                matches.Add(found);
                i += found.Length;
            }
            else
            {
                i++;
            }
        }

        return matches;
    }

    Match? At(List<string> words, int i)
    {
        for (var n = Math.Min(PhraseBook.LongestPhrase, words.Count - i); n > 0; n--)
        {
            var key = n == 1 ? words[i] : string.Join(' ', words.Skip(i).Take(n));
            var found = phrases.Readings(key);
            if (found.Length > 0)
            {
                return new(i, n, found.ToArray(), key);
            }

            if (n == 2 && words[i].Length + words[i + 1].Length >= 6 && Known(words[i] + words[i + 1]))
            {
                return new(i, 2, [words[i] + words[i + 1]], key);
            }
        }

        return null;
    }

    static QueryReading Build(List<string> words, List<Match> matches, int changed, int reading, float factor)
    {
        var read = new List<string>();
        var replacements = new List<string>();
        var next = 0;
        for (var i = 0; i < words.Count;)
        {
            if (next < matches.Count && matches[next].At == i)
            {
                var chosen = matches[next].Readings[next == changed ? reading : 0];
                read.AddRange(WordSplitter.Split(chosen).Select(w => w.Text));
                replacements.Add(chosen.Length > 0 ? $"{matches[next].Written} = {chosen}" : $"{matches[next].Written} left out");
                i += matches[next++].Length;
            }
            else
            {
                read.Add(words[i++]);
            }
        }

        var told = read.Where(w => !WordSplitter.IsIgnored(w)).Distinct().Take(MaxWords).ToList();
        return new(told.TrueForAll(WordSplitter.IsFiller) ? told : told.FindAll(w => !WordSplitter.IsFiller(w)), replacements, factor);
    }

    bool Known(string word)
    {
        if (word.Length > Spelling.MaxWord || !Ascii.IsValid(word))
        {
            return false;
        }

        var (first, end) = vocabulary.Beginning(Encoding.ASCII.GetBytes(word));
        return end > first;
    }
}
