using Custodian.Access.Model;
using Custodian.Access.Sessions;
using Custodian.Kernel;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Roles;

/// <summary>Makes the caller of a request from its session: roles are read each time, so a changed role counts at the next request.</summary>
sealed class Callers(IDbContextFactory<CustodianDb> databases, PermissionCatalog catalog, TimeProvider clock)
{
    public async Task<RequestCaller> Of(LiveSession session, Visitor visitor, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var rows = await (
            from held in db.Set<UserRole>()
            where held.UserId == session.UserId
            join role in db.Set<Role>() on held.Role equals role.Code
            join permission in db.Set<RolePermission>() on role.Code equals permission.Role into permissions
            from permission in permissions.DefaultIfEmpty()
            orderby role.Label
            select new { role.Code, role.Label, role.NeedsSecondFactor, Pattern = (string?)permission!.Pattern }).AsNoTracking().ToListAsync(stop);

        var due = Due(session, rows.Any(row => row.NeedsSecondFactor));
        var roles = due is null ? rows.GroupBy(row => row.Code, row => row.Pattern).SelectMany(role => catalog.Expand(role.OfType<string>())) : [];
        var may = roles.Append(Permissions.Self).ToHashSet(StringComparer.Ordinal);
        var caller = new Caller(session.UserId, session.Name, may, visitor.Source, session.Id.ToString(null, null))
        {
            Facilities = await Facilities(db, session.UserId, stop),
            BrokenGlass = await BrokenGlass(db, session.UserId, stop),
        };
        var label = string.Join(", ", rows.Select(row => row.Label).Distinct());
        return new RequestCaller(new CallerFeature(caller, session.DisplayName, label), due);
    }

    static async Task<IReadOnlySet<FacilityId>?> Facilities(CustodianDb db, UserId user, CancellationToken stop)
    {
        var own = await db.Set<UserFacility>().Where(f => f.UserId == user).Select(f => f.FacilityId).ToListAsync(stop);
        return own.Count == 0 ? null : own.ToHashSet();
    }

    async Task<IReadOnlyList<BrokenGlass>> BrokenGlass(CustodianDb db, UserId user, CancellationToken stop)
    {
        var now = Instant.Of(clock);
        return await db.Set<GlassBreak>().Where(g => g.UserId == user && g.Until > now).OrderByDescending(g => g.Until)
            .Select(g => new BrokenGlass(g.PatientId, g.Until, g.Reason)).ToListAsync(stop);
    }

    static SettingsDue? Due(LiveSession session, bool needsSecondFactor) => (session.MustChangePassword, needsSecondFactor && !session.HasSecondFactor) switch
    {
        (true, _) => SettingsDue.Password,
        (_, true) => SettingsDue.SecondFactor,
        _ => null,
    };
}
