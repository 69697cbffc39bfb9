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

    /// <returns>The entry meant, else the nearest one above it that the index has; null when nothing begins so.</returns>
    public int? Follow(BookPart from, string printed)
    {
        var words = Plain(printed).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        int? near = null;
        foreach (var part in Elsewhere.Prepend(from).Distinct())
        {
            var (found, whole) = Follow(part, words);
            if (whole)
            {
                return found;
            }

            near ??= found;
        }

        return near;
    }

    (int? Found, bool Whole) Follow(BookPart part, string[] words)
    {
        int? near = null;
        for (var n = words.Length; n > 0; n--)
        {
            foreach (var term in Beginning(part, string.Join(", ", words[..n]), firstWord: n == 1 && near is null))
            {
                var (found, whole) = Descend(part, term, words.AsSpan(n));
                if (whole)
                {
                    return (found, true);
                }

                near ??= found;
            }
        }

        return (near, false);
    }

    /// <summary>Main terms by their title or one of its forms; "see Gait" means the term that begins with the word.</summary>
    IEnumerable<int> Beginning(BookPart part, string title, bool firstWord)
    {
        var key = WordSplitter.Key(title);
        return _mainTerms.Value.GetValueOrDefault((part, key)) ?? (firstWord ? _mainTerms.Value.GetValueOrDefault((part, key + " ")) ?? [] : []);
    }

    (int Found, bool Whole) Descend(BookPart part, int term, ReadOnlySpan<string> words)
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
                return (term, false);
            }

            term = found;
        }

        return (term, true);
    }

    /// <summary>Without what stands in parentheses: nonessential modifiers are no part of the way.</summary>
    static string Plain(string printed)
    {
        var depth = 0;
        return string.Concat(printed.Where(c =>
        {
            depth += c == '(' ? 1 : 0;
            var outside = depth == 0;
            depth -= c == ')' && depth > 0 ? 1 : 0;
            return outside;
        }));
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
            // A first word alone is registered with a blank behind it, so that it is asked for last.
            foreach (var form in Forms(row).Append(WordSplitter.Key(Title(row)).Split(' ')[0] + " ").Distinct())
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
