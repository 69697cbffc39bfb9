using Custodian.Access.Model;
using Custodian.Access.SavedViews;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.Ui;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.SaveView;

/// <summary>Keeps the present filters, order and view of a list under a name.</summary>
static class SaveView
{
    public static readonly Slice<Input, Saved> Definition =
        Slice.Write<Input, Saved>("access.save-view", Permissions.Self, Scope.System, AuditVerb.Configure, Handle);

    /// <param name="Query">As it stands in the address; only what the list declares is kept.</param>
    /// <param name="Replace">The view of that name gives way.</param>
    public sealed record Input(SavedList List, string Query, string Name, bool First = false, bool Replace = false);

    /// <param name="Left">Keys of the address that no view keeps.</param>
    public sealed record Saved(long Id, string Query, IReadOnlyList<string> Left);

    static async Task<Outcome<Saved>> Handle(SliceContext s, Input input)
    {
        var name = input.Name.Trim();
        if (s.Caller.UserId is not { } me)
        {
            return SavedViewRows.Unknown;
        }

        if (SavedViewRows.CheckName(name) is { } refused)
        {
            return refused;
        }

        var key = SavedViewRows.Key(name);
        var own = await s.Db.Set<SavedView>().AsTracking().Where(v => v.UserId == me && v.List == input.List.Path).ToListAsync(s.Stop);
        var same = own.Find(v => v.NameKey == key);
        if (same is not null && !input.Replace)
        {
            return SavedViewRows.NameTaken(same.Name);
        }

        if (same is null && own.Count >= SavedViewRows.Most)
        {
            return Problem.Conflict("ACC-0155", $"You have {SavedViewRows.Most} views on this list. Remove one you do not use, then save this one.");
        }

        var (query, left) = input.List.Keep(input.Query);
        var view = same ?? New(s, me, input.List.Path, name);
        (view.Name, view.NameKey, view.Query) = (name, key, query);
        if (input.First)
        {
            await SavedViewRows.MakeFirst(s, view);
        }

        SavedViewRows.Audit(s, view, same is null ? "saved" : "replaced");
        return new Saved(view.Id, query, left);
    }

    static SavedView New(SliceContext s, UserId me, string list, string name)
    {
        var view = new SavedView { Id = s.Ids.Next(), UserId = me, List = list, Name = name, NameKey = "", Query = "", CreatedAt = s.Now };
        s.Db.Add(view);
        return view;
    }
}
