using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Coding.SearchCodes;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Coding.ListCodesBelow;

/// <summary>The codes one step below a header, to choose from where the header was found.</summary>
static class ListCodesBelow
{
    const int Most = 120;

    public static readonly Slice<Input, CodesBelow> Definition =
        Slice.Read<Input, CodesBelow>("coding.list-codes-below", "coding.books", Scope.System, Handle);

    public sealed record Input(string System, string Code, DateOnly? On);

    static Task<Outcome<CodesBelow>> Handle(SliceContext s, Input input)
    {
        var found = DayBook.On(s.Packs, DayBook.SystemOf(input.System), input.On ?? DateOnly.FromDateTime(s.Now));
        if (found.Book?.Find(input.Code) is not { } header)
        {
            return Task.FromResult<Outcome<CodesBelow>>(Problem.NotFound("COD-0416", found.Book is null ? found.Place.Line.Fault : $"{input.Code} is not in {found.Place.Name} {found.Place.Line.Edition}. Search again."));
        }

        var on = DayEditions.On(s.Packs, found.Place.On);
        var below = found.Book.Children(header.Code);
        return Task.FromResult<Outcome<CodesBelow>>(new CodesBelow(found.Place, header, [.. below.Take(Most).Select(c => new CodeFound(
            new(c.Code, c.Dotted, c.LongTitle, c.Billable, $"Below {header.Dotted}", 0, HitKind.Title),
            found.Place.System == CodeSystems.Icd10Cm ? [.. CodeFlags.OfCode(on, c.Code)] : []))], below.Count));
    }
}
