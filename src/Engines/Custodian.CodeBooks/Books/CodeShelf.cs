using System.Globalization;

namespace Custodian.CodeBooks;

/// <summary>The opened books of all systems and editions; chooses by date, never "the latest".</summary>
public sealed class CodeShelf
{
    readonly CodeBook[] _books;

    public CodeShelf(IEnumerable<CodeBook> books) => _books = [.. books.OrderBy(b => b.System, StringComparer.Ordinal).ThenBy(b => b.Manifest.From)];

    public IReadOnlyList<CodeBook> Books => _books;

    /// <summary>The edition in force on a day: the discharge date of an inpatient, the service date of an outpatient, the diagnosis date of a tumour.</summary>
    public ShelfChoice For(string system, DateOnly date)
    {
        var all = _books.Where(b => b.System == system).ToList();
        var book = all.FindLast(b => b.Manifest.Covers(date));
        return book is not null ? new(book, "") : new(null, Missing(system, date, all));
    }

    static string Missing(string system, DateOnly date, List<CodeBook> all)
    {
        var day = date.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture);
        return all.Count == 0
            ? $"No edition of {system} is on the shelf. Build and install a pack of it."
            : $"No edition of {system} on the shelf is valid on {day}; there are {string.Join(", ", all.Select(Described))}. Install the edition of that date.";
    }

    static string Described(CodeBook book)
    {
        var from = book.Manifest.From.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture);
        return book.Manifest.Through is { } through
            ? $"{book.Edition} ({from} to {through.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture)})"
            : $"{book.Edition} (from {from})";
    }
}
