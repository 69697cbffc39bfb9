using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Store.Notices.ListNotices;

/// <summary>The caller's own notices, the newest first.</summary>
public static class ListNotices
{
    /// <summary>Older ones are in the history of what they are about.</summary>
    const int Most = 200;

    public static readonly Slice<bool, IReadOnlyList<Notice>> Definition =
        Slice.Read<bool, IReadOnlyList<Notice>>("access.list-notices", "access.self", Scope.System, Handle);

    static async Task<Outcome<IReadOnlyList<Notice>>> Handle(SliceContext s, bool input) =>
        await s.Db.Set<Notice>().Where(n => n.User == s.Caller.Name).OrderByDescending(n => n.Id).Take(Most).ToListAsync(s.Stop);
}
