namespace Custodian.Ui;

/// <summary>Takes the first sentence of a finding as its headline, so that what is wrong stands above what to do.</summary>
static class Sentence
{
    /// <summary>
    /// Splits after the first full stop that ends a sentence: a capital follows, and the word before has three letters or more, so that
    /// "E. coli" and "S. Adeyemi-Clark" stay whole.
    /// </summary>
    public static (string What, string Next) Split(string text)
    {
        for (var at = text.IndexOf(". ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(". ", at + 1, StringComparison.Ordinal))
        {
            var word = at - 1 - text.LastIndexOf(' ', int.Max(0, at - 1));
            if (word >= 3 && at + 2 < text.Length && char.IsUpper(text[at + 2]))
            {
                return (text[..at], text[(at + 2)..]);
            }
        }

        return (text.EndsWith('.') ? text[..^1] : text, "");
    }
}
