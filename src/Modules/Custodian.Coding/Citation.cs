using Custodian.Kernel;

namespace Custodian.Coding;

/// <summary>Words of a document, to be kept as the evidence of a code.</summary>
/// <param name="Near">Where in the text they were marked; the nearest place with the same words is taken. Null takes the first.</param>
public sealed record Citation(DocumentId Document, string Words, int? Near = null)
{
    const int Longest = 600;

    /// <summary>Finds the words in a text; null when they are not there. White space may differ, as a browser shows line ends as blanks.</summary>
    public (int Start, int Length)? FindIn(string text)
    {
        var words = Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || Words.Length > Longest)
        {
            return null;
        }

        (int Start, int Length)? best = null;
        for (var at = text.IndexOf(words[0], StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words[0], at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (LengthAt(text, at, words) is { } length && (best is not { } b || Distance(at) < Distance(b.Start)))
            {
                best = (at, length);
            }
        }

        return best;
    }

    int Distance(int at) => Math.Abs(at - (Near ?? 0));

    static int? LengthAt(string text, int start, string[] words)
    {
        var at = start;
        foreach (var word in words)
        {
            while (at < text.Length && at > start && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                return null;
            }

            at += word.Length;
        }

        return at - start;
    }
}
