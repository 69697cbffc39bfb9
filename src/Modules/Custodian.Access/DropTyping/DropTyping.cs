using Custodian.Access.KeptTyping;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.DropTyping;

/// <summary>Discards kept typing at the word of the person who typed it.</summary>
static class DropTyping
{
    public static readonly Slice<TypingPlace, Done> Definition =
        Slice.Write<TypingPlace, Done>("access.drop-typing", Permissions.Self, Scope.System, AuditVerb.Deprecate, Handle);

    static async Task<Outcome<Done>> Handle(SliceContext s, TypingPlace place)
    {
        var me = s.Caller.UserId ?? default;
        place.Audit(s);
        await TypingRows.Of(s.Db, me, place, s.Now).ExecuteDeleteAsync(s.Stop);
        return Done.Value;
    }
}
