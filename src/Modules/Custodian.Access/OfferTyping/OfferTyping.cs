using Custodian.Access.KeptTyping;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.OfferTyping;

/// <summary>When typing of the caller was kept for a form; none of it.</summary>
static class OfferTyping
{
    public static readonly Slice<TypingPlace, Offer> Definition =
        Slice.Read<TypingPlace, Offer>("access.offer-typing", Permissions.Self, Scope.System, Handle);

    /// <param name="KeptAt">Null when there is none.</param>
    public sealed record Offer(DateTime? KeptAt);

    static async Task<Outcome<Offer>> Handle(SliceContext s, TypingPlace place)
    {
        var me = s.Caller.UserId ?? default;
        return new Offer(await TypingRows.Of(s.Db, me, place, s.Now).Select(t => (DateTime?)t.KeptAt).SingleOrDefaultAsync(s.Stop));
    }
}
