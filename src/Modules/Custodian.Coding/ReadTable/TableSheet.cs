using Custodian.CodeBooks;
using Custodian.Coding.Engines;

namespace Custodian.Coding.ReadTable;

/// <param name="Columns">Heads of columns 2 to 7.</param>
/// <param name="Total">Rows of the letter, or rows that hold the words.</param>
/// <param name="Number">Page from 1.</param>
public sealed record TableSheet(
    BookPlace Place,
    CodeBook? Book,
    BookPart Part,
    PartEdition? Source,
    IReadOnlyList<string> Columns,
    IReadOnlyList<char> Letters,
    char Letter,
    IReadOnlyList<IndexTerm> Rows,
    int Total,
    int Number,
    string Query)
{
    /// <summary>Rows of a page.</summary>
    public const int Size = 200;

    /// <summary>The part in addresses.</summary>
    public string Address => Part == BookPart.DrugTable ? "drugs" : "neoplasms";

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}
