using System.Security.Cryptography;
using Custodian.Access.KeptTyping;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.RestoreTyping;

/// <summary>Gives kept typing back to the person who typed it, once: what is in the form again is kept no longer.</summary>
static class RestoreTyping
{
    public static readonly Slice<Input, string> Definition =
        Slice.Write<Input, string>("access.restore-typing", Permissions.Self, Scope.System, AuditVerb.Restore, Handle);

    public sealed record Input(TypingPlace Place, Func<UserId, TypingPlace, string, string> Open);

    static async Task<Outcome<string>> Handle(SliceContext s, Input input)
    {
        var me = s.Caller.UserId ?? default;
        input.Place.Audit(s);
        if (await TypingRows.Of(s.Db, me, input.Place, s.Now).AsTracking().SingleOrDefaultAsync(s.Stop) is not { } row)
        {
            return TypingRows.Gone;
        }

        s.Db.Remove(row);
        try
        {
            return input.Open(me, input.Place, row.Sealed);
        }
        catch (CryptographicException)
        {
            return TypingRows.Gone;
        }
    }
}
