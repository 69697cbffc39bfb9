using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;

namespace Custodian.Coding.FindCodes;

/// <summary>Codes in the command palette: those of today's books.</summary>
static class FindCodes
{
    public static readonly Slice<string, PaletteGroup> Definition =
        Slice.Read<string, PaletteGroup>("coding.find-codes", "coding.books", Scope.System, Handle);

    static Task<Outcome<PaletteGroup>> Handle(SliceContext s, string question)
    {
        var on = DayEditions.On(s.Packs, DateOnly.FromDateTime(s.Now));
        var hits = new[] { on.Cm, on.Pcs }.OfType<CodeBook>().SelectMany(book => book.Search(question, 5).Select(h => (book.System, Hit: h)));
        return Task.FromResult<Outcome<PaletteGroup>>(new PaletteGroup("Codes", [.. hits
            .OrderByDescending(h => h.Hit.Score)
            .Take(6)
            .Select(h => new PaletteHit($"{h.Hit.Dotted} {h.Hit.Title}", "book", h.Hit.Billable ? null : "header", $"/books/{h.System}/{h.Hit.Code}"))]));
    }
}
