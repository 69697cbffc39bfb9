using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Coding.ReadTabular;

/// <summary>The tabular list from the top: chapters, the sections of a chapter, the categories of a section.</summary>
static class ReadTabular
{
    public static readonly Slice<Input, TabularSheet> Definition =
        Slice.Read<Input, TabularSheet>("coding.read-tabular", "coding.books", Scope.System, Handle);

    /// <param name="Name">Of a chapter or section, see <see cref="BookDivision.Name"/>; empty for the contents.</param>
    public sealed record Input(string Name, DateOnly? On);

    static Task<Outcome<TabularSheet>> Handle(SliceContext s, Input input)
    {
        var found = DayBook.On(s.Packs, CodeSystems.Icd10Cm, input.On ?? DateOnly.FromDateTime(s.Now));
        var divisions = found.Book?.Divisions() ?? [];
        var opened = divisions.FirstOrDefault(d => string.Equals(d.Name, input.Name, StringComparison.OrdinalIgnoreCase));
        return Task.FromResult<Outcome<TabularSheet>>(input.Name.Length > 0 && opened is null && found.Book is not null
            ? Problem.NotFound("COD-0416", $"{input.Name} is no chapter or section of {found.Place.Name} {found.Place.Line.Edition}. Open it from the contents.")
            : Sheet(found, divisions, opened));
    }

    static TabularSheet Sheet(DayBook found, IReadOnlyList<BookDivision> divisions, BookDivision? opened)
    {
        var beside = divisions.Where(d => d.IsChapter == (opened?.IsChapter ?? true)).ToList();
        var at = opened is null ? -1 : beside.IndexOf(opened);
        return new(
            found.Place, found.Book, opened, opened is { IsChapter: false } ? Around(divisions, opened) : null,
            opened switch { null => [.. divisions.Where(d => d.IsChapter)], { IsChapter: true } => [.. divisions.Where(d => !d.IsChapter && Holds(opened, d))], _ => [] },
            opened switch { null => [], { IsChapter: false } => [.. found.Book!.Categories(opened.Range)], _ => [.. Loose(found.Book!, divisions, opened)] },
            at > 0 ? beside[at - 1] : null, at >= 0 && at + 1 < beside.Count ? beside[at + 1] : null);
    }

    /// <summary>New categories can stand behind the last section of their chapter before any list of sections knows them.</summary>
    static IEnumerable<CodeEntry> Loose(CodeBook book, IReadOnlyList<BookDivision> divisions, BookDivision chapter)
    {
        var next = divisions.Where(d => d.IsChapter && string.CompareOrdinal(d.Range, chapter.Range) > 0).Select(d => d.Range[..3]).FirstOrDefault("\uFFFF");
        return book.Categories(chapter.Range[..3] + "-ZZZ").TakeWhile(c => string.CompareOrdinal(c.Code, next) < 0)
            .Where(c => !divisions.Any(d => !d.IsChapter && string.CompareOrdinal(c.Code, d.Range[..3]) >= 0 && string.CompareOrdinal(c.Code, d.Range[^3..]) <= 0));
    }

    static BookDivision? Around(IReadOnlyList<BookDivision> divisions, BookDivision section) => divisions.FirstOrDefault(d => d.IsChapter && Holds(d, section));

    static bool Holds(BookDivision chapter, BookDivision section) =>
        string.CompareOrdinal(section.Range[..3], chapter.Range[..3]) >= 0 && string.CompareOrdinal(section.Range[..3], chapter.Range[^3..]) <= 0;
}
