using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Grouping;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Coding.ListExclusions;

/// <summary>The principal diagnoses that cancel a code's CC or MCC (MS-DRG Definitions Manual, appendix C part 1).</summary>
static class ListExclusions
{
    public static readonly Slice<Input, ExclusionSheet> Definition =
        Slice.Read<Input, ExclusionSheet>("coding.list-exclusions", "coding.books", Scope.System, Handle);

    public sealed record Input(string Code, DateOnly? On);

    static Task<Outcome<ExclusionSheet>> Handle(SliceContext s, Input input)
    {
        var found = DayBook.On(s.Packs, CodeSystems.Icd10Cm, input.On ?? DateOnly.FromDateTime(s.Now));
        var on = DayEditions.On(s.Packs, found.Place.On);
        if (found.Book?.Find(input.Code) is not { } code || on.Grouper is not { } grouper)
        {
            return Task.FromResult<Outcome<ExclusionSheet>>(Problem.NotFound(
                "COD-0416", found.Book is null ? found.Place.Line.Fault : on.Grouper is null ? on.Line("MS-DRG").Fault : $"{input.Code} is not in {found.Place.Name} {found.Place.Line.Edition}. Search for it."));
        }

        var principals = grouper.PrincipalsExcluding(IcdCode.From(code.Code)).Select(p => p.ToString());
        return Task.FromResult<Outcome<ExclusionSheet>>(new ExclusionSheet(
            found.Place, code, grouper.Edition, [.. principals.Select(p => (p, DottedCode.Write(p, CodeSystems.Icd10Cm), found.Book.Find(p)?.LongTitle ?? ""))]));
    }
}
