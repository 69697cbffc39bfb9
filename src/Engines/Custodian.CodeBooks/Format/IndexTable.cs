using Custodian.Packs;

namespace Custodian.CodeBooks.Format;

/// <summary>The entries of all indexes and tables of a book in reading order, ten numbers each; -1 is none, texts are pool numbers.</summary>
internal sealed class IndexTable(PackImage pack, PooledStrings pool)
{
    public const string Section = "index";
    public const string CellSection = "index.cells";
    public const string BookSection = "index.books";
    public const int Columns = 10;
    public const int Parent = 0;
    public const int End = 1;
    public const int Title = 2;
    public const int Modifiers = 3;
    public const int Code = 4;
    public const int Manifestation = 5;
    public const int See = 6;
    public const int SeeAlso = 7;
    public const int Cells = 8;
    public const int Part = 9;

    readonly ReadOnlyMemory<byte> _rows = pack.SectionMemory(Section);
    readonly ReadOnlyMemory<byte> _cells = pack.SectionMemory(CellSection);
    readonly ReadOnlyMemory<byte> _books = pack.SectionMemory(BookSection);

    public int Count => _rows.Length / sizeof(int) / Columns;

    public int Number(int row, int column) => _rows.Ints()[(row * Columns) + column];

    public string Text(int row, int column) => pool[Number(row, column)];

    /// <summary>Text of a table cell, columns 2 to 7.</summary>
    public string Cell(int row, int column) => Number(row, Cells) is >= 0 and var at ? pool[_cells.Ints()[at + column - 2]] : "";

    /// <summary>The run of entries of one part.</summary>
    public (int First, int End) Book(BookPart part)
    {
        var books = _books.Ints();
        for (var i = 0; i + 2 < books.Length; i += 3)
        {
            if (books[i] == (int)part)
            {
                return (books[i + 1], books[i + 2]);
            }
        }

        return (0, 0);
    }
}
