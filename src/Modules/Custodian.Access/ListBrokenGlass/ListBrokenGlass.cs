using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.ListBrokenGlass;

/// <summary>The privacy officer's list: what is not reviewed, oldest first, or everything, newest first.</summary>
static class ListBrokenGlass
{
    public const int PageSize = 200;

    public static readonly Slice<Input, GlassList> Definition =
        Slice.Read<Input, GlassList>("access.list-broken-glass", Permissions.AuditReview, Scope.List, Handle, AuditVerb.Search, everywhere: "The review is about records outside the facilities of the person who opened them.");

    /// <param name="Page">One-based.</param>
    public sealed record Input(bool All, int Page = 1);

    static async Task<Outcome<GlassList>> Handle(SliceContext s, Input input)
    {
        var wanted = s.Db.Set<GlassBreak>().Where(g => input.All || g.Verdict == null);
        var total = await wanted.CountAsync(s.Stop);
        var ordered = input.All ? wanted.OrderByDescending(g => g.Id) : wanted.OrderBy(g => g.Id);
        var rows = await (
            from g in ordered.Skip((input.Page - 1) * PageSize).Take(PageSize)
            join u in s.Db.Set<User>() on g.UserId equals u.Id
            select new GlassLine(g.Id, g.Version, g.UserId, u.DisplayName, g.PatientId, g.Kind, g.Reason, g.At, g.Until, g.Verdict, g.Note, g.ReviewedBy, g.ReviewedAt)).ToListAsync(s.Stop);
        s.Accessed(null, obj: "break-glass", detail: $"{rows.Count} listed");
        return new GlassList([.. input.All ? rows.OrderByDescending(r => r.Id) : rows.OrderBy(r => r.Id)], total);
    }
}
