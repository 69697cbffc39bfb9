using Custodian.Access.Model;
using Custodian.Access.SavedViews;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.ChangeView;

/// <summary>Another name for a view of one's own, and whether the list opens with it.</summary>
static class ChangeView
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("access.change-view", Permissions.Self, Scope.System, AuditVerb.Configure, Handle);

    public sealed record Input(long Id, long Version, string Name, bool First);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (await SavedViewRows.Own(s, input.Id) is not { } view)
        {
            return SavedViewRows.Unknown;
        }

        var name = input.Name.Trim();
        var key = SavedViewRows.Key(name);
        if ((view.Version != input.Version ? SavedViewRows.Stale : SavedViewRows.CheckName(name)) is { } refused)
        {
            return refused;
        }

        if (await s.Db.Set<SavedView>().AnyAsync(v => v.UserId == view.UserId && v.List == view.List && v.NameKey == key && v.Id != view.Id, s.Stop))
        {
            return SavedViewRows.NameTaken(name);
        }

        (view.Name, view.NameKey, view.First) = (name, key, input.First);
        if (input.First)
        {
            await SavedViewRows.MakeFirst(s, view);
        }

        SavedViewRows.Audit(s, view, input.First ? "changed, shown first" : "changed");
        return Done.Value;
    }
}
