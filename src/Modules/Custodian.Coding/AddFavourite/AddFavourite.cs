using Custodian.Coding.Model;
using Custodian.Coding.OwnBook;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Coding.AddFavourite;

/// <summary>Puts a code on the list of favourites, or gives it another label.</summary>
static class AddFavourite
{
    public static readonly Slice<OwnInput, long> Definition =
        Slice.Write<OwnInput, long>("coding.add-favourite", OwnEntries.Permission, Scope.System, AuditVerb.Originate, Handle);

    static Task<Outcome<long>> Handle(SliceContext s, OwnInput input) => OwnChanges.Write(s, input, (said, id) => new Favourite
    {
        Id = id, System = said.System, Code = said.Code, Reach = said.Reach, Text = said.Text, WrittenBy = s.Caller.Name, WrittenAt = s.Now, Replaces = said.Replaces,
    });
}
