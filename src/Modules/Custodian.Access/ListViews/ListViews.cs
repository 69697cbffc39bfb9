using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.ListViews;

/// <summary>Every saved view of the caller; for those who may share, what others share too.</summary>
static class ListViews
{
    public static readonly Slice<Done, ViewLines> Definition =
        Slice.Read<Done, ViewLines>("access.list-views", Permissions.Self, Scope.System, Handle);

    static async Task<Outcome<ViewLines>> Handle(SliceContext s, Done _)
    {
        var (me, shares) = (s.Caller.UserId ?? default, s.Caller.May(Permissions.ShareViews));
        var views = await (
            from view in s.Db.Set<SavedView>()
            where view.UserId == me || (shares && view.Role != "")
            join owner in s.Db.Set<User>() on view.UserId equals owner.Id
            orderby view.List, view.UserId == me ? 0 : 1, view.NameKey, view.Id
            select new ViewLine(view.Id, view.List, view.Name, view.Query, view.First, view.Role, view.FirstForRole, view.UserId == me ? "" : owner.DisplayName, view.Version)).ToListAsync(s.Stop);
        var roles = shares ? await s.Db.Set<Role>().OrderBy(r => r.Label).Select(r => new { r.Code, r.Label }).ToListAsync(s.Stop) : [];
        return new ViewLines(views, [.. roles.Select(r => (r.Code, r.Label))]);
    }
}
