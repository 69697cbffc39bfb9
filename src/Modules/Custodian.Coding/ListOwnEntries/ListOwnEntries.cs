using Custodian.Coding.Model;
using Custodian.Coding.OwnBook;
using Custodian.Kernel;
using Custodian.Store.Slices;

namespace Custodian.Coding.ListOwnEntries;

/// <summary>Everything the hospital and the caller added to the books.</summary>
static class ListOwnEntries
{
    public static readonly Slice<Done, OwnSheet> Definition =
        Slice.Read<Done, OwnSheet>("coding.list-own-entries", "coding.books", Scope.System, Handle);

    static async Task<Outcome<OwnSheet>> Handle(SliceContext s, Done input) => new OwnSheet(
        await OwnEntries.Of<CodeNote>(s), await OwnEntries.Of<IndexLine>(s), await OwnEntries.Of<Favourite>(s), s.Caller.May(OwnEntries.Permission), s.Caller.May(OwnEntries.Lead));
}
