using Custodian.CodeBooks;
using Custodian.Coding.Model;
using Custodian.Store.Slices;

namespace Custodian.Coding.OwnBook;

/// <summary>Index lines and favourites beside a search of the official book.</summary>
static class OwnSearch
{
    /// <summary>A query that begins so asks for favourites: all, one by number, or by words.</summary>
    public const char Favourites = '*';

    public static async Task<IReadOnlyList<OwnHit>> Find(SliceContext s, CodeBook? book, string system, string query)
    {
        var asked = query.Trim();
        if (!asked.StartsWith(Favourites))
        {
            return [.. (await OwnEntries.Search(s, system, asked)).Select(e => Hit(book, e, null))];
        }

        var wanted = asked[1..].Trim();
        var all = await OwnEntries.Of<Favourite>(s);
        return
        [
            .. all.Select((e, i) => Hit(book, e, i + 1)).Where(h => h.Entry.System == system)
                .Where(h => wanted.Length == 0 || h.Number.ToString() == wanted || $"{h.Entry.Text} {h.Dotted} {h.Title}".Contains(wanted, StringComparison.OrdinalIgnoreCase)),
        ];
    }

    static OwnHit Hit(CodeBook? book, OwnEntry entry, int? number)
    {
        var found = book?.Find(entry.Code);
        return new(entry, found?.Dotted ?? DottedCode.Write(entry.Code, entry.System), found?.LongTitle ?? "", found?.Billable ?? false, number);
    }
}
