using Custodian.Coding.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.OwnBook;

/// <summary>Reads what the hospital and the caller added to the books.</summary>
static class OwnEntries
{
    /// <summary>For what coders add for themselves.</summary>
    public const string Permission = "coding.own-book";

    /// <summary>Writing for all coders needs this permission too.</summary>
    public const string Lead = "coding.settings";

    /// <summary>More lines than a hospital writes; the list is read whole for each search.</summary>
    const int Most = 5000;

    /// <summary>Standing entries that the caller sees: the hospital's, then the caller's own, each in the order they were written.</summary>
    public static async Task<IReadOnlyList<OwnEntry>> Of<T>(SliceContext s, string? system = null, string? code = null)
        where T : class, IOwnEntry
    {
        var caller = s.Caller.Name;
        var rows = await s.Db.Set<T>().AsNoTracking()
            .Where(r => r.WithdrawnAt == null && (r.Reach == OwnReach.Facility || r.WrittenBy == caller))
            .Where(r => (system == null || r.System == system) && (code == null || r.Code == code))
            .OrderBy(r => r.Id).Take(Most).ToListAsync(s.Stop);
        return [.. rows.OrderByDescending(r => r.Reach).ThenBy(r => r.Id).Select(r => Show(s, r))];
    }

    /// <summary>What stands at a code and at the headers above it.</summary>
    public static async Task<OwnSheet> At(SliceContext s, string system, string code)
    {
        var notes = await Of<CodeNote>(s, system);
        return new(
            [.. notes.Where(n => code.StartsWith(n.Code, StringComparison.Ordinal))],
            await Of<IndexLine>(s, system, code),
            await Of<Favourite>(s, system, code),
            s.Caller.May(Permission), s.Caller.May(Lead));
    }

    /// <summary>Index lines of which every word of the query begins a word.</summary>
    public static async Task<IReadOnlyList<OwnEntry>> Search(SliceContext s, string system, string query)
    {
        var asked = Words(query);
        return asked.Length == 0 ? [] :
        [
            .. (await Of<IndexLine>(s, system)).Where(line =>
            {
                var words = Words(line.Text);
                return asked.All(a => Array.Exists(words, w => w.StartsWith(a, StringComparison.OrdinalIgnoreCase)));
            }),
        ];
    }

    public static OwnEntry Show(SliceContext s, IOwnEntry row) =>
        new(row.Id, row.Version, row.System, row.Code, row.Reach, row.Text, row.WrittenBy, row.WrittenAt, MayChange(s, row.Reach, row.WrittenBy));

    public static bool MayChange(SliceContext s, OwnReach reach, string writtenBy) => reach == OwnReach.Facility ? s.Caller.May(Lead) : writtenBy == s.Caller.Name;

    static string[] Words(string text) => text.Split([' ', ',', '-', '/', '(', ')', '.'], StringSplitOptions.RemoveEmptyEntries);
}
