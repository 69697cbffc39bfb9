using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Coding.OwnBook;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Coding.ReadCode;

/// <summary>The page of one code in the book of a day: its place in the tabular list, and what editor, grouper and risk models know of it.</summary>
static class ReadCode
{
    /// <summary>A header of procedures can have a thousand codes below it; the builder is the way through those.</summary>
    const int Shown = 200;

    const int Listed = 400;

    public static readonly Slice<Input, CodeSheet> Definition =
        Slice.Read<Input, CodeSheet>("coding.read-code", "coding.books", Scope.System, Handle);

    public sealed record Input(string System, string Code, DateOnly? On);

    static async Task<Outcome<CodeSheet>> Handle(SliceContext s, Input input)
    {
        var day = input.On ?? DateOnly.FromDateTime(s.Now);
        var found = DayBook.On(s.Packs, DayBook.SystemOf(input.System), day);
        return found.Book?.Page(input.Code) is { } page
            ? Sheet(s, found, page) with { Own = await OwnEntries.At(s, found.Book.System, page.Code.Code) }
            : Problem.NotFound("COD-0416", Missing(found, input.Code));
    }

    static CodeSheet Sheet(SliceContext s, DayBook found, CodePage page)
    {
        var (book, code) = (found.Book!, page.Code);
        var on = DayEditions.On(s.Packs, found.Place.On);
        var levels = Levels(book, page);
        var (previous, next) = book.Neighbours(code.Code);
        var lines = Lines(book, page);
        return new(
            found.Place, book, page, [.. page.Notes.Where(n => levels.All(l => l.Code.Dotted != n.Level))], levels,
            [.. lines.Take(Shown).Select(c => Line(on, found, c, code.Code))], Math.Max(0, lines.Count - Shown), Gone(found, code),
            book.System == CodeSystems.Icd10Cm ? [.. book.Under(code.Code[..3]).Take(Listed)] : [], book.Builder.Chosen(code.Code), Flags(on, found, code.Code), CodeKnowledge.Of(s.Packs, book.System, code.Code, found.Place.On),
            [.. EditionChanges.Of(book, found.Older, found.Newer, code.Code)], previous, next, code.ParentCode is null ? null : book.Find(code.ParentCode));
    }

    static List<SheetLevel> Levels(CodeBook book, CodePage page)
    {
        var levels = new List<SheetLevel>();
        for (var at = page.Code; at is not null; at = at.ParentCode is null ? null : book.Find(at.ParentCode))
        {
            levels.Insert(0, new(at, [.. page.Notes.Where(n => n.Level == at.Dotted)]));
        }

        return levels;
    }

    /// <summary>Below a header its codes; beside a diagnosis those of the same header, as the book prints them.</summary>
    static IReadOnlyList<CodeEntry> Lines(CodeBook book, CodePage page) =>
        page.Children.Count > 0 ? page.Children
        : book.System == CodeSystems.Icd10Cm && page.Code.ParentCode is { } parent ? book.Children(parent)
        : [];

    static SheetLine Line(DayEditions on, DayBook found, CodeEntry code, string current) => new(
        code, code.Code == current, Flags(on, found, code.Code), found.Older is null ? null : CodeChange.Of(found.Older.Find(code.Code), code)?.Kind);

    static IReadOnlyList<CodeFlag> Flags(DayEditions on, DayBook found, string code) => found.Place.System == CodeSystems.Icd10Cm ? [.. CodeFlags.OfCode(on, code)] : [];

    static List<CodeEntry> Gone(DayBook found, CodeEntry code)
    {
        var header = code.Billable ? code.ParentCode : code.Code;
        return found.Older is null || header is null ? []
            : [.. found.Older.Children(header).Where(c => found.Book!.Find(c.Code) is null).Take(Shown)];
    }

    static string Missing(DayBook found, string code)
    {
        if (found.Book is null)
        {
            return found.Place.Line.Fault;
        }

        var (name, edition) = (found.Place.Name, found.Place.Line.Edition);
        var now = found.Book.Replacements(code).Select(c => c.Dotted).ToList();
        return now.Count > 0 ? $"{code} is not in {name} {edition}. It was replaced by {string.Join(", ", now)}."
            : found.Older?.Find(code) is not null ? $"{code} was deleted after {found.Older.Edition} and is not in {name} {edition}. Search for what took its place."
            : found.Newer?.Find(code) is not null ? $"{code} is new in {found.Newer.Edition} and not yet in {name} {edition}. Search for the code used before."
            : $"{code} is not in {name} {edition}. Search for it, or choose the edition of another day.";
    }
}
