using Custodian.CodeBooks.Format;
using Custodian.CodeBooks.Words;

namespace Custodian.CodeBooks;

/// <summary>The alphabetic index, the external cause index and the tables of drugs and neoplasms, read as the book is read.</summary>
public sealed class CodeIndex
{
    readonly IndexTable _table;

    internal CodeIndex(IndexTable table) => _table = table;

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

    /// <summary>Entries below a term whose path under it holds every word, or the beginning of every word, of the query.</summary>
    public IEnumerable<IndexTerm> Within(int number, string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var wanted = WordSplitter.Split(query.AsSpan(0, Math.Min(query.Length, 240))).Select(w => w.Text).ToList();
        for (var row = number + 1; row < _table.Number(number, IndexTable.End); row++)
        {
            var words = Path(row).Skip(Path(number).Count).Append(_table.Text(row, IndexTable.Modifiers)).SelectMany(t => WordSplitter.Split(t)).ToList();
            if (wanted.TrueForAll(w => words.Exists(x => x.Text.StartsWith(w, StringComparison.Ordinal))))
            {
                yield return this[row];
            }
        }
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
