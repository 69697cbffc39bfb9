using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Coding.OwnBook;
using Custodian.Kernel;
using Custodian.Packs;
using Custodian.Store.Slices;

namespace Custodian.Coding.SearchCodes;

/// <summary>Finds codes in the book of a day: by code, words in any order, acronyms, misspelled words.</summary>
static class SearchCodes
{
    public static readonly Slice<Input, CodesFound> Definition =
        Slice.Read<Input, CodesFound>("coding.search-codes", "coding.books", Scope.System, Handle);

    /// <param name="System"><c>icd10cm</c> or <c>icd10pcs</c>.</param>
    /// <param name="On">Whose edition; null takes today's.</param>
    public sealed record Input(string System, string Query, DateOnly? On, int Max = 40);

    static async Task<Outcome<CodesFound>> Handle(SliceContext s, Input input)
    {
        var day = input.On ?? DateOnly.FromDateTime(s.Now);
        var on = DayEditions.On(s.Packs, day);
        var system = input.System == PackKinds.Icd10Pcs ? PackKinds.Icd10Pcs : PackKinds.Icd10Cm;
        var book = system == PackKinds.Icd10Pcs ? on.Pcs : on.Cm;
        var line = on.Line(system == PackKinds.Icd10Pcs ? "ICD-10-PCS" : "ICD-10-CM");
        var hits = input.Query.StartsWith(OwnSearch.Favourites) ? [] : book?.Search(input.Query, Math.Clamp(input.Max, 1, 100)) ?? [];
        return new CodesFound(system, day, line, input.Query, [.. hits.Select(h => new CodeFound(h, system == PackKinds.Icd10Cm ? [.. CodeFlags.OfCode(on, h.Code)] : []))])
        {
            Own = await OwnSearch.Find(s, book, system, input.Query),
        };
    }
}
