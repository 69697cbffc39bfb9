using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Notices.MarkNoticesSeen;

/// <summary>The caller has read their notices up to one that was on the page; later ones stay new.</summary>
public static class MarkNoticesSeen
{
    public static readonly Slice<long, int> Definition =
        Slice.Write<long, int>("access.mark-notices-seen", "access.self", Scope.System, AuditVerb.Access, Handle);

    static async Task<Outcome<int>> Handle(SliceContext s, long upTo) =>
        await s.Db.Set<Notice>().Where(n => n.User == s.Caller.Name && n.SeenAt == null && n.Id <= upTo)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.SeenAt, s.Now), s.Stop);
}
