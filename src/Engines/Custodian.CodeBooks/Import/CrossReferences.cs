using Custodian.CodeBooks.Words;

namespace Custodian.CodeBooks.Import;

/// <summary>Follows the "see" references of an index to the entry they mean.</summary>
internal sealed class CrossReferences
{
    const int Deepest = 4;

    readonly Dictionary<string, List<IndexEntry>> _mainTerms = new(StringComparer.Ordinal);

    public CrossReferences(IEnumerable<IndexEntry> mainTerms)
    {
        foreach (var term in mainTerms)
        {
            Register(WordSplitter.Key(term.Title), term);
            foreach (var form in term.Title.Split(','))
            {
                Register(WordSplitter.Key(form), term);
            }
        }
    }

    /// <summary>The entry that a reference leads to in the end, or null when it names none ("by site", "condition").</summary>
    public IndexEntry? Follow(string see) => Follow(see, 0);

    IndexEntry? Follow(string see, int depth)
    {
        var parts = see.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var n = parts.Length; n > 0 && depth < Deepest; n--)
        {
            if (!_mainTerms.TryGetValue(WordSplitter.Key(string.Join(", ", parts[..n])), out var terms))
            {
                continue;
            }

            foreach (var term in terms)
            {
                if (Descend(term, parts.AsSpan(n)) is { } found)
                {
                    return found.Code.Length == 0 && found.Cells.Length == 0 && found.See.Length > 0 ? Follow(found.See, depth + 1) : found;
                }
            }
        }

        return null;
    }

    static IndexEntry? Descend(IndexEntry term, ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            var key = WordSplitter.Key(part);
            var next = key.StartsWith("by ", StringComparison.Ordinal)
                ? term
                : term.Children.Find(c => Forms(c.Title).Contains(key)) ?? term.Children.Find(c => WordSplitter.Key(c.Title).StartsWith(key, StringComparison.Ordinal));
            if (next is null)
            {
                return null;
            }

            term = next;
        }

        return term;
    }

    static IEnumerable<string> Forms(string title) => title.Split(',').Select(WordSplitter.Key).Append(WordSplitter.Key(title));

    void Register(string key, IndexEntry term)
    {
        if (!_mainTerms.TryGetValue(key, out var terms))
        {
            _mainTerms.Add(key, terms = []);
        }

        if (!terms.Contains(term))
        {
            terms.Add(term);
        }
    }
}
