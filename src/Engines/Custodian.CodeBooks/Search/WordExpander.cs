using System.Text;
using Custodian.CodeBooks.Words;

namespace Custodian.CodeBooks.Search;

/// <summary>Finds what words of the vocabulary a written word may stand for, best first.</summary>
internal sealed class WordExpander(Vocabulary vocabulary, PhraseBook phrases)
{
    const int MaxExpansions = 300;
    const int CorrectableLength = 4;
    const int TwiceCorrectableLength = 7;
    const int Rare = 8;

    /// <param name="correct">Look for misspellings even where the word is known.</param>
    public List<Expansion> Expand(string word, bool correct)
    {
        var found = new List<Expansion>();
        if (word.Length > Spelling.MaxWord || !Ascii.IsValid(word))
        {
            return found;
        }

        Span<byte> bytes = stackalloc byte[word.Length];
        Encoding.ASCII.GetBytes(word, bytes);
        var exact = vocabulary.Find(bytes);
        if (exact >= 0)
        {
            found.Add(new(exact, 1f));
        }

        Synonyms(word, found);
        Inflections(word, found);
        Beginnings(bytes, exact, found);
        if (word.Length >= CorrectableLength && MayBeMisspelled(word, exact, correct, found) && !word.Any(char.IsAsciiDigit))
        {
            Corrections(word, bytes, found);
        }

        found.Sort((a, b) => b.Quality.CompareTo(a.Quality) is var order and not 0 ? order : a.Word.CompareTo(b.Word));
        if (found.Count > MaxExpansions)
        {
            found.RemoveRange(MaxExpansions, found.Count - MaxExpansions);
        }

        return found;
    }

    // A word the books or the phrase book know well is written as meant; a beginning that only rare words have may be a slip.
    bool MayBeMisspelled(string word, int exact, bool correct, List<Expansion> found) =>
        found.Count == 0
        || (correct && !phrases.Knows(word) && (exact < 0 || vocabulary.Postings(exact) < Rare))
        || (exact < 0 && word.Length >= TwiceCorrectableLength - 1 && !phrases.Knows(word) && found.TrueForAll(f => vocabulary.Postings(f.Word) < Rare));

    void Synonyms(string word, List<Expansion> found)
    {
        foreach (var same in phrases.Same(word))
        {
            if (vocabulary.Find(Encoding.ASCII.GetBytes(same)) is >= 0 and var number)
            {
                found.Add(new(number, 0.95f));
            }
        }
    }

    // "kicked", "kicking", "skiing", "slipped": the classification mostly has the noun.
    void Inflections(string word, List<Expansion> found)
    {
        var root = word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3] : word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2] : "";
        if (root.Length < 3)
        {
            return;
        }

        Span<string> forms = [root, root + "e", root[^1] == root[^2] ? root[..^1] : root];
        foreach (var form in forms)
        {
            if (vocabulary.Find(Encoding.ASCII.GetBytes(form)) is >= 0 and var number && !found.Exists(f => f.Word == number))
            {
                found.Add(new(number, 0.9f));
            }
        }
    }

    void Beginnings(ReadOnlySpan<byte> word, int exact, List<Expansion> found)
    {
        if (word.Length < 2 || (word.Length < 4 && word.ContainsAnyInRange((byte)'0', (byte)'9')))
        {
            return;
        }

        var (first, end) = vocabulary.Beginning(word);
        var scale = exact >= 0 ? 0.8f : word.Length == 2 ? 0.7f : 0.95f;
        for (var i = first; i < end; i++)
        {
            if (i != exact)
            {
                found.Add(new(i, scale * (0.6f + (0.25f * word.Length / vocabulary.Bytes(i).Length) + Common(i))));
            }
        }
    }

    // Of words that fit equally well, the one the books use more is more likely meant.
    float Common(int word) => 0.015f * MathF.Min(10f, MathF.Log2(1 + vocabulary.Postings(word)));

    void Corrections(string word, ReadOnlySpan<byte> bytes, List<Expansion> found)
    {
        var near = new List<(int Word, int Edits)>();
        vocabulary.Near(bytes, Spelling.Signature(word), word.Length >= TwiceCorrectableLength ? 2 : 1, near);
        if (near.Count == 0 && found.Count == 0 && word.Length == TwiceCorrectableLength - 1)
        {
            vocabulary.Near(bytes, Spelling.Signature(word), 2, near);
        }

        foreach (var (number, edits) in near)
        {
            var sameStart = vocabulary.Bytes(number)[0] == bytes[0];
            found.Add(new(number, (edits == 1 ? 0.78f : 0.62f) - (sameStart ? 0 : 0.1f) + Common(number), Corrected: true));
        }
    }
}
