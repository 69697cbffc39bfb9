using Custodian.Access.Model;
using Custodian.Access.SavedViews;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.ShareView;

/// <summary>
/// Shows a view of one's own to everybody of a role, or takes it back. A view that somebody else shares can be taken back too, since its
/// owner may be gone.
/// </summary>
static class ShareView
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("access.share-view", Permissions.ShareViews, Scope.System, AuditVerb.Configure, Handle);

    /// <param name="Role">Empty takes it back.</param>
    /// <param name="First">The list opens with it for people of the role who have no first view of their own.</param>
    public sealed record Input(long Id, long Version, string Role, bool First);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        var view = await s.Db.Set<SavedView>().AsTracking().SingleOrDefaultAsync(v => v.Id == input.Id, s.Stop);
        if (view is null || (view.UserId != s.Caller.UserId && (view.Role.Length == 0 || input.Role.Length > 0)))
        {
            return SavedViewRows.Unknown;
        }

        if (view.Version != input.Version)
        {
            return SavedViewRows.Stale;
        }

        if (input.Role.Length > 0 && !await s.Db.Set<Role>().AnyAsync(r => r.Code == input.Role, s.Stop))
        {
            return Problem.Invalid("ACC-0156", "There is no such role. Choose one of the list.", new FieldError("Role", "Choose a role of the list."));
        }

        SavedViewRows.Audit(s, view, input.Role.Length > 0 ? "shared with " + input.Role : "taken back");
        (view.Role, view.FirstForRole) = (input.Role, input.Role.Length > 0 && input.First);
        if (view.FirstForRole)
        {
            await OnlyFirst(s, view);
        }

        return Done.Value;
    }

    static async Task OnlyFirst(SliceContext s, SavedView view)
    {
        foreach (var other in await s.Db.Set<SavedView>().AsTracking().Where(v => v.List == view.List && v.Role == view.Role && v.FirstForRole && v.Id != view.Id).ToListAsync(s.Stop))
        {
            other.FirstForRole = false;
        }
    }
}
