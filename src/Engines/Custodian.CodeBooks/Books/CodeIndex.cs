using Custodian.CodeBooks.Format;
using Custodian.CodeBooks.Words;

namespace Custodian.CodeBooks;

/// <summary>The alphabetic index, the external cause index and the tables of drugs and neoplasms, read as the book is read.</summary>
public sealed class CodeIndex
{
    readonly IndexTable _table;
    readonly IndexReferences _references;

    internal CodeIndex(IndexTable table) => (_table, _references) = (table, new(table));

    /// <summary>Entries of all parts.</summary>
    public int Count => _table.Count;

    /// <summary>Main terms of a part that begin with the given letters, in book order.</summary>
    public IEnumerable<IndexTerm> MainTerms(BookPart part, string beginning = "")
    {
        var (first, end) = _table.Book(part);
        for (var row = first; row < end; row = _table.Number(row, IndexTable.End))
        {
            if (_table.Text(row, IndexTable.Title).StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                yield return this[row];
            }
        }
    }

    public IndexTerm this[int number]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)number, (uint)Count, nameof(number));
            var path = Path(number);
            string[] cells = _table.Number(number, IndexTable.Cells) < 0 ? [] : [.. Enumerable.Range(2, 6).Select(c => _table.Cell(number, c))];
            return new(
                number, path.Count - 1, _table.Text(number, IndexTable.Title), _table.Text(number, IndexTable.Modifiers), _table.Text(number, IndexTable.Code),
                _table.Text(number, IndexTable.Manifestation), _table.Text(number, IndexTable.See), _table.Text(number, IndexTable.SeeAlso),
                cells, path, Children(number).Count(), (BookPart)_table.Number(number, IndexTable.Part));
        }
    }

    /// <summary>The subterms directly below an entry.</summary>
    public IEnumerable<IndexTerm> Subterms(int number) => Children(number).Select(row => this[row]);

    /// <summary>Every entry below a term, in book order.</summary>
    public IEnumerable<IndexTerm> Below(int number) => Enumerable.Range(number + 1, CountBelow(number)).Select(row => this[row]);

    /// <summary>How many entries stand below a term, at any depth.</summary>
    public int CountBelow(int number) => _table.Number(number, IndexTable.End) - number - 1;

    /// <summary>The entries above a term, from the main term down; what they say carries over to the term.</summary>
    public IReadOnlyList<IndexTerm> Above(int number)
    {
        var above = new List<IndexTerm>();
        for (var row = _table.Number(number, IndexTable.Parent); row >= 0; row = _table.Number(row, IndexTable.Parent))
        {
            above.Insert(0, this[row]);
        }

        return above;
    }

    /// <summary>The cross-references of an entry and the entries they lead to.</summary>
    public IReadOnlyList<IndexReference> References(int number)
    {
        var part = (BookPart)_table.Number(number, IndexTable.Part);
        var (see, also) = (_table.Text(number, IndexTable.See), _table.Text(number, IndexTable.SeeAlso));
        return
        [
            .. see.Length == 0 ? [] : new[] { new IndexReference(false, see, _references.Follow(part, see)) },
            .. also.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(text => new IndexReference(true, text, _references.Follow(part, text))),
        ];
    }

    /// <summary>First characters of the main terms of a part in book order; <c>#</c> for all that are no letter.</summary>
    public IReadOnlyList<char> Letters(BookPart part)
    {
        var (first, end) = _table.Book(part);
        var letters = new SortedSet<char>();
        for (var row = first; row < end; row = _table.Number(row, IndexTable.End))
        {
            letters.Add(Letter(_table.Text(row, IndexTable.Title)));
        }

        return [.. letters];
    }

    /// <summary>The letter under which a title stands.</summary>
    public static char Letter(string title) =>
        !string.IsNullOrEmpty(title) && char.IsAsciiLetter(title[0]) ? char.ToUpperInvariant(title[0]) : '#';

    /// <summary>Every entry of a part whose path holds every word, or the beginning of every word, of the query; all when it is empty.</summary>
    public IEnumerable<IndexTerm> Matching(BookPart part, string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (first, end) = _table.Book(part);
        var wanted = Wanted(query);
        return Enumerable.Range(first, end - first).Where(row => Holds(row, 0, wanted)).Select(row => this[row]);
    }

    /// <summary>Entries below a term whose path under it holds every word, or the beginning of every word, of the query.</summary>
    public IEnumerable<IndexTerm> Within(int number, string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var wanted = Wanted(query);
        var depth = Path(number).Count;
        return Enumerable.Range(number + 1, CountBelow(number)).Where(row => Holds(row, depth, wanted)).Select(row => this[row]);
    }

    static List<string> Wanted(string query) => [.. WordSplitter.Split(query.AsSpan(0, Math.Min(query.Length, 240))).Select(w => w.Text)];

    bool Holds(int row, int depth, List<string> wanted)
    {
        if (wanted.Count == 0)
        {
            return true;
        }

        var words = Path(row).Skip(depth).Append(_table.Text(row, IndexTable.Modifiers)).SelectMany(t => WordSplitter.Split(t)).ToList();
        return wanted.TrueForAll(w => words.Exists(x => x.Text.StartsWith(w, StringComparison.Ordinal)));
    }

    internal List<string> Path(int number)
    {
        var path = new List<string>();
        for (var row = number; row >= 0; row = _table.Number(row, IndexTable.Parent))
        {
            path.Add(_table.Text(row, IndexTable.Title));
        }

        path.Reverse();
        return path;
    }

    IEnumerable<int> Children(int number)
    {
        var end = _table.Number(number, IndexTable.End);
        for (var row = number + 1; row < end; row = _table.Number(row, IndexTable.End))
        {
            yield return row;
        }
    }
}
