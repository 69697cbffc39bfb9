using Custodian.CodeBooks.Format;
using Custodian.CodeBooks.Words;

namespace Custodian.CodeBooks;

/// <summary>Leads a printed "see" to the entry it means: main term first, then subterm by subterm.</summary>
sealed class IndexReferences
{
    /// <summary>Where a reference out of a part may lead, besides the part itself.</summary>
    static readonly BookPart[] Elsewhere = [BookPart.NeoplasmTable, BookPart.DrugTable, BookPart.Index];

    readonly IndexTable _table;
    readonly Lazy<Dictionary<(BookPart Part, string Key), List<int>>> _mainTerms;

    public IndexReferences(IndexTable table)
    {
        _table = table;
        _mainTerms = new(Register);
    }

    public int? Follow(BookPart from, string printed)
    {
        foreach (var part in Elsewhere.Prepend(from).Distinct())
        {
            if (Follow(part, printed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    int? Follow(BookPart part, string[] words)
    {
        for (var n = words.Length; n > 0; n--)
        {
            foreach (var term in _mainTerms.Value.GetValueOrDefault((part, WordSplitter.Key(string.Join(", ", words[..n])))) ?? [])
            {
                if (Descend(part, term, words.AsSpan(n)) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    int? Descend(BookPart part, int term, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            var key = WordSplitter.Key(word);
            if (key.StartsWith("by ", StringComparison.Ordinal) || (part == BookPart.NeoplasmTable && IsColumn(key)))
            {
                continue;
            }

            var next = Children(term).Where(c => Forms(c).Contains(key)).Concat(Children(term).Where(c => WordSplitter.Key(Title(c)).StartsWith(key, StringComparison.Ordinal)));
            if (next.Select(c => (int?)c).FirstOrDefault() is not { } found)
            {
                return null;
            }

            term = found;
        }

        return term;
    }

    /// <summary>"See Neoplasm, breast, benign": the last word names a column of the table, not a row.</summary>
    static bool IsColumn(string key) => key.Split(' ')[0] is "malignant" or "benign" or "secondary" or "primary" or "uncertain" or "unspecified" or "in";

    IEnumerable<int> Children(int term)
    {
        for (var row = term + 1; row < _table.Number(term, IndexTable.End); row = _table.Number(row, IndexTable.End))
        {
            yield return row;
        }
    }

    string Title(int row) => _table.Text(row, IndexTable.Title);

    IEnumerable<string> Forms(int row) => Title(row).Split(',').Select(WordSplitter.Key).Append(WordSplitter.Key(Title(row)));

    Dictionary<(BookPart Part, string Key), List<int>> Register()
    {
        var found = new Dictionary<(BookPart Part, string Key), List<int>>();
        for (var row = 0; row < _table.Count; row = _table.Number(row, IndexTable.End))
        {
            var part = (BookPart)_table.Number(row, IndexTable.Part);
            foreach (var form in Forms(row).Distinct())
            {
                if (!found.TryGetValue((part, form), out var rows))
                {
                    found.Add((part, form), rows = []);
                }

                rows.Add(row);
            }
        }

        return found;
    }
}
