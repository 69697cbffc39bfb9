using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.SavedViews;

/// <summary>What the slices of saved views share.</summary>
static class SavedViewRows
{
    /// <summary>On one list: more are not found again by anybody.</summary>
    public const int Most = 40;

    public const int LongestName = 40;

    public static readonly Problem Unknown = Problem.NotFound("ACC-0151", "There is no such view, or it is somebody else's. Open the list of your views again.");

    public static readonly Problem Stale = Problem.Stale("ACC-0152", "This view changed while you worked. Nothing was saved. Open your views again, then repeat the change.");

    /// <summary>Null when the name can be kept.</summary>
    public static Problem? CheckName(string name) => name.Length is 0 or > LongestName || name.Any(char.IsControl)
        ? Problem.Invalid("ACC-0153", "The view was not saved: its name is missing or too long.", new FieldError("ViewName", $"Enter a name of 1 to {LongestName} characters."))
        : null;

    public static string Key(string name) => name.ToLowerInvariant();

    public static Problem NameTaken(string name) => Problem.Conflict("ACC-0154", $"You have a view “{name}” on this list already. Give this one another name, or say that it takes the place of the old one.")
        with { Fields = [new FieldError("ViewName", "Another view of yours has this name.")] };

    /// <summary>The person's own views of a list, and those others share with a role of theirs.</summary>
    public static IQueryable<SavedView> Seen(CustodianDb db, UserId user, string list) => db.Set<SavedView>()
        .Where(v => v.List == list && (v.UserId == user || (v.Role != "" && db.Set<UserRole>().Any(r => r.UserId == user && r.Role == v.Role))));

    public static Task<SavedView?> Own(SliceContext s, long id) =>
        s.Caller.UserId is { } me ? s.Db.Set<SavedView>().AsTracking().SingleOrDefaultAsync(v => v.Id == id && v.UserId == me, s.Stop) : Task.FromResult<SavedView?>(null);

    /// <summary>Only one view of a list can be a person's first.</summary>
    public static async Task MakeFirst(SliceContext s, SavedView view)
    {
        foreach (var other in await s.Db.Set<SavedView>().AsTracking().Where(v => v.UserId == view.UserId && v.List == view.List && v.First && v.Id != view.Id).ToListAsync(s.Stop))
        {
            other.First = false;
        }

        view.First = true;
    }

    /// <summary>Names the view in the audit trail: its list and what it keeps, so that a removed one can be told afterwards.</summary>
    public static void Audit(SliceContext s, SavedView view, string deed) =>
        s.Accessed(null, obj: $"saved view {view.Id}", detail: $"{deed}: {view.List}?{view.Query}{(view.Role.Length > 0 ? $", shared with {view.Role}" : "")}");
}
