using Custodian.CodeBooks;
using Custodian.Edits.Tabular;

namespace Custodian.Coding.Engines;

/// <summary>The tabular rules over a code book.</summary>
public static class TabularBook
{
    /// <summary>Rules over the notes and codes of a book; made once per book and kept by the caller.</summary>
    public static TabularRules Rules(CodeBook book) => TabularRules.Of(Facts(book));

    /// <summary>A book as the rules ask for it.</summary>
    public static TabularFacts Facts(CodeBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return new(
            book.Parts.FirstOrDefault(p => p.Part == BookPart.Tabular)?.Edition ?? book.Edition,
            code => Read(book.Find(code)),
            (first, last) => book.Between(first, last).Where(c => c.Billable).Select(c => Read(c)!),
            code => [.. book.Replacements(code).Select(c => Read(c)!)],
            [.. book.Notes().Select(Read).OfType<TabularLine>()]);
    }

    static TabularCode? Read(CodeEntry? entry) => entry is null ? null : new(entry.Code, entry.LongTitle, entry.Billable);

    static TabularLine? Read(PlacedNote note) => KindOf(note.Kind) is { } kind ? new(kind, note.Level, note.First, note.Last, note.Text) : null;

    static TabularNoteKind? KindOf(NoteKind kind) => kind switch
    {
        NoteKind.Excludes1 => TabularNoteKind.Excludes1,
        NoteKind.CodeFirst => TabularNoteKind.CodeFirst,
        NoteKind.UseAdditional => TabularNoteKind.UseAdditional,
        NoteKind.CodeAlso => TabularNoteKind.CodeAlso,
        _ => null,
    };
}
