using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Coding.OwnBook;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Coding.SearchCodes;

/// <summary>Finds codes in the book of a day: by code, words in any order, acronyms, misspelled words.</summary>
static class SearchCodes
{
    public static readonly Slice<Input, CodesFound> Definition =
        Slice.Read<Input, CodesFound>("coding.search-codes", "coding.books", Scope.System, Handle);

    /// <param name="System">See <see cref="CodeSystems"/>.</param>
    /// <param name="On">Whose edition; null takes today's.</param>
    public sealed record Input(string System, string Query, DateOnly? On, int Max = 40);

    static async Task<Outcome<CodesFound>> Handle(SliceContext s, Input input)
    {
        var day = input.On ?? DateOnly.FromDateTime(s.Now);
        var book = DayBook.On(s.Packs, DayBook.SystemOf(input.System), day);
        var on = DayEditions.On(s.Packs, day);
        var hits = input.Query.StartsWith(OwnSearch.Favourites) ? [] : book.Book?.Search(input.Query, Math.Clamp(input.Max, 1, 100)) ?? [];
        return new CodesFound(
            book.Place, input.Query, [.. hits.Select(h => new CodeFound(h, book.Place.System == CodeSystems.Icd10Cm ? [.. CodeFlags.OfCode(on, h.Code)] : []))], book.Book?.Notice ?? "")
        {
            Own = await OwnSearch.Find(s, book.Book, book.Place.System, input.Query),
        };
    }
}
