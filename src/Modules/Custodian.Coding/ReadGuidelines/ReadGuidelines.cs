using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Coding.ReadGuidelines;

/// <summary>The official guidelines by heading, each code they name a link.</summary>
static class ReadGuidelines
{
    /// <summary>Headings down to this level are always in the contents: sections, their parts, and the chapters.</summary>
    const int AlwaysShown = 1;

    public static readonly Slice<Input, GuidelineSheet> Definition =
        Slice.Read<Input, GuidelineSheet>("coding.read-guidelines", "coding.books", Scope.System, Handle);

    /// <param name="Id">Of the section, as <c>I.C.9.a.2</c>; empty for the first.</param>
    public sealed record Input(string Id, DateOnly? On);

    static Task<Outcome<GuidelineSheet>> Handle(SliceContext s, Input input)
    {
        var found = DayBook.On(s.Packs, CodeSystems.Icd10Cm, input.On ?? DateOnly.FromDateTime(s.Now));
        var guide = found.Book?.Guidelines;
        var at = guide is null || guide.Count == 0 ? -1 : input.Id.Length == 0 ? 0 : guide.Find(input.Id);
        var source = found.Book?.Parts.FirstOrDefault(p => p.Part == BookPart.Guidelines);
        return Task.FromResult<Outcome<GuidelineSheet>>(
            at >= 0 ? Sheet(found, source, at)
            : guide is { Count: > 0 } ? Problem.NotFound("COD-0416", $"The guidelines of {source?.Edition} have no section {input.Id}. Open it from the contents.")
            : new GuidelineSheet(found.Place, found.Book, source, [], null, [], [], null, null));
    }

    static GuidelineSheet Sheet(DayBook found, PartEdition? source, int at)
    {
        var all = found.Book!.Guidelines.All().ToList();
        var section = all[at];
        var inside = all.Skip(at + 1).TakeWhile(s => s.Level > section.Level).ToList();
        var text = string.Join('\n', inside.Prepend(section).Select(s => s.Title + "\n" + s.Text));
        var codes = PrintedCodes.Split(text).Select(p => p.Code).OfType<string>().Distinct().Select(found.Book.Find).OfType<CodeEntry>().OrderBy(c => c.Code, StringComparer.Ordinal).ToList();
        return new(
            found.Place, found.Book, source, [.. all.Where(s => InContents(s, section))], section, inside, codes,
            at > 0 ? all[at - 1] : null, at + 1 < all.Count ? all[at + 1] : null);
    }

    static bool InContents(GuidelineSection heading, GuidelineSection opened) =>
        heading.Level <= AlwaysShown
        || heading.Around == opened.Id
        || heading.Id == opened.Id
        || (heading.Around is { } around && (opened.Id + ".").StartsWith(around + ".", StringComparison.Ordinal));
}
