using Custodian.CodeBooks.Import;
using Custodian.Packs;

namespace Custodian.CodeBooks.Format;

/// <summary>Writes index entries in reading order, each followed by its subterms.</summary>
internal sealed class IndexTableWriter(PooledStringsWriter pool)
{
    readonly List<int> _rows = [];
    readonly List<int> _cells = [];
    readonly List<int> _books = [];

    public int Count => _rows.Count / IndexTable.Columns;

    public void Add(BookPart part, IEnumerable<IndexEntry> mainTerms, Action<int, IReadOnlyList<IndexEntry>> visit)
    {
        var first = Count;
        var path = new List<IndexEntry>();
        foreach (var term in mainTerms)
        {
            Add(part, -1, term, path, visit);
        }

        _books.AddRange([(int)part, first, Count]);
    }

    public void WriteTo(PackWriter pack) => pack
        .Add(IndexTable.Section, _rows).Add(IndexTable.CellSection, _cells).Add(IndexTable.BookSection, _books);

    void Add(BookPart part, int parent, IndexEntry entry, List<IndexEntry> path, Action<int, IReadOnlyList<IndexEntry>> visit)
    {
        var row = Count;
        var cells = entry.Cells.Length == 0 ? -1 : _cells.Count;
        _cells.AddRange(entry.Cells.Select(pool.Add));
        _rows.AddRange(
        [
            parent, 0, pool.Add(entry.Title), pool.Add(entry.Modifiers), pool.Add(entry.Code), pool.Add(entry.Manifestation),
            pool.Add(entry.See), pool.Add(entry.SeeAlso), cells, (int)part,
        ]);
        path.Add(entry);
        visit(row, path);
        foreach (var child in entry.Children)
        {
            Add(part, row, child, path, visit);
        }

        path.RemoveAt(path.Count - 1);
        _rows[(row * IndexTable.Columns) + IndexTable.End] = Count;
    }
}
