using Custodian.Access.Model;
using Custodian.Access.SavedViews;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.ReadTabs;

/// <summary>The saved views of the caller on one list, as its tabs. Runs with each page of a list: one indexed query.</summary>
static class ReadTabs
{
    public static readonly Slice<SavedList, SavedTabs> Definition =
        Slice.Read<SavedList, SavedTabs>("access.read-tabs", Permissions.Self, Scope.System, Handle);

    static async Task<Outcome<SavedTabs>> Handle(SliceContext s, SavedList list)
    {
        if (s.Caller.UserId is not { } me)
        {
            return new SavedTabs(list, []);
        }

        var rows = await (
            from view in SavedViewRows.Seen(s.Db, me, list.Path)
            join owner in s.Db.Set<User>() on view.UserId equals owner.Id
            orderby view.UserId == me ? 0 : 1, view.First ? 0 : 1, view.NameKey, view.Id
            select new { view.Name, view.Query, Sharer = view.UserId == me ? "" : owner.DisplayName }).ToListAsync(s.Stop);
        return new SavedTabs(list, [.. rows.Select(row => new SavedTab(row.Name, row.Query, row.Sharer, list.Keep(row.Query).Left))]);
    }
}
