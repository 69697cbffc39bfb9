using Custodian.CodeBooks;

namespace Custodian.Coding.ReadCode;

/// <summary>What became of a code between the editions side by side on the shelf.</summary>
static class EditionChanges
{
    public static IEnumerable<EditionChange> Of(CodeBook book, CodeBook? older, CodeBook? newer, string code)
    {
        if (older is not null)
        {
            yield return new(older.Edition, Before(older, book, code));
            if (Below(older, book, code) is { Length: > 0 } below)
            {
                yield return new(older.Edition, below);
            }

            foreach (var note in Notes(older.Page(code), book.Page(code)))
            {
                yield return new(older.Edition, note);
            }
        }

        if (newer is not null)
        {
            yield return new(newer.Edition, After(book, newer, code));
        }
    }

    static string Before(CodeBook older, CodeBook book, string code) => CodeChange.Of(older.Find(code), book.Find(code)) switch
    {
        null => $"No change from {older.Edition}.",
        { Kind: CodeChangeKind.Added } => $"New in {book.Edition}{From(book, code)}.",
        { Kind: CodeChangeKind.BecameHeader } => $"A code in {older.Edition}, a header since {book.Edition}: codes were added below it.",
        { Kind: CodeChangeKind.BecameBillable } => $"A header in {older.Edition}, a code since {book.Edition}.",
        { Older: { } was } => $"Title revised in {book.Edition}. {older.Edition} read: {was.LongTitle}.",
        _ => "",
    };

    static string After(CodeBook book, CodeBook newer, string code) => CodeChange.Of(book.Find(code), newer.Find(code)) switch
    {
        null => $"No change in {newer.Edition}.",
        { Kind: CodeChangeKind.Deleted } => $"Deleted in {newer.Edition}{Now(newer, code)}.",
        { Kind: CodeChangeKind.BecameHeader } => $"A header from {newer.Edition} on; choose a code below it then.",
        { Kind: CodeChangeKind.BecameBillable } => $"A code from {newer.Edition} on.",
        { Newer: { } next } => $"Title revised in {newer.Edition}, which reads: {next.LongTitle}.",
        _ => "",
    };

    static string Below(CodeBook older, CodeBook book, string code)
    {
        var kinds = book.Find(code) is { Billable: false } ? CodeChange.Between(older, book, code).Where(c => c.Code != code).Select(c => c.Kind).ToList() : [];
        return string.Join(", ", new[]
        {
            Count(kinds, "new", CodeChangeKind.Added), Count(kinds, "deleted", CodeChangeKind.Deleted), Count(kinds, "revised", CodeChangeKind.Retitled),
        }.Where(t => t.Length > 0)) is { Length: > 0 } counts ? $"Below it since {older.Edition}: {counts}." : "";
    }

    static string Count(List<CodeChangeKind> kinds, string word, CodeChangeKind kind) => kinds.Count(k => k == kind) is > 0 and var n ? $"{n} {word}" : "";

    /// <summary>Notes can be compared only where each edition has a tabular list of its own.</summary>
    static IEnumerable<string> Notes(CodePage? older, CodePage? newer)
    {
        if (older is null || newer is null || older.NotesEdition?.Edition == newer.NotesEdition?.Edition)
        {
            return [];
        }

        var (was, now) = (Own(older), Own(newer));
        return [.. now.Except(was).Select(n => $"Note added: {BookWords.Name(n.Kind)}: {n.Text}"), .. was.Except(now).Select(n => $"Note deleted: {BookWords.Name(n.Kind)}: {n.Text}")];
    }

    static List<TabularNote> Own(CodePage page) => [.. page.Notes.Where(n => n.Level == page.Code.Dotted)];

    static string From(CodeBook book, string code) => book.PreviousCodes(code) is { Count: > 0 } made ? ", made from " + string.Join(", ", made) : "";

    static string Now(CodeBook newer, string code) => newer.Replacements(code) is { Count: > 0 } now ? ", replaced by " + string.Join(", ", now.Select(c => c.Dotted)) : "";
}
