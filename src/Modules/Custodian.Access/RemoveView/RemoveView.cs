using Custodian.Access.SavedViews;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Access.RemoveView;

/// <summary>Removes a view of one's own. It is no part of any record: the row goes, the audit trail keeps what it was.</summary>
static class RemoveView
{
    public static readonly Slice<long, string> Definition =
        Slice.Write<long, string>("access.remove-view", Permissions.Self, Scope.System, AuditVerb.Configure, Handle);

    static async Task<Outcome<string>> Handle(SliceContext s, long id)
    {
        if (await SavedViewRows.Own(s, id) is not { } view)
        {
            return SavedViewRows.Unknown;
        }

        SavedViewRows.Audit(s, view, "removed");
        s.Db.Remove(view);
        return view.Name;
    }
}
