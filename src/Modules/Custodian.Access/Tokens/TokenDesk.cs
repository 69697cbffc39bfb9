using Custodian.Access.Model;
using Custodian.Access.Roles;
using Custodian.Access.Sessions;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Custodian.Ui.Web;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Tokens;

/// <summary>Finds the program behind a token. It may what the role for programs may, whatever other roles its user holds.</summary>
sealed class TokenDesk(IDbContextFactory<CustodianDb> databases, PermissionCatalog catalog, WriteGate gate, TimeProvider clock)
{
    static readonly TimeSpan NotedEvery = TimeSpan.FromHours(1);

    /// <summary>Null for a token that is unknown, revoked or over, or whose user is inactive or no longer a program.</summary>
    public async Task<CallerFeature?> Find(string token, Visitor visitor, CancellationToken stop)
    {
        if (!TokenText.CanBe(token))
        {
            return null;
        }

        var (hash, now) = (RandomKey.HashOf(token), Instant.Of(clock));
        await using var db = await databases.CreateDbContextAsync(stop);
        var found = await (
            from t in db.Set<ProgramToken>()
            where t.Hash == hash && t.RevokedAt == null && t.EndsAt > now
            join user in db.Set<User>() on t.UserId equals user.Id
            where user.Active
            join held in db.Set<UserRole>() on user.Id equals held.UserId
            where held.Role == ProgramRole.Code
            select new { t.Id, t.LastUsedAt, UserId = user.Id, user.Name, user.DisplayName }).AsNoTracking().SingleOrDefaultAsync(stop);
        if (found is null)
        {
            return null;
        }

        if (found.LastUsedAt is not { } last || now - last > NotedEvery)
        {
            await using var pass = await gate.Enter(stop);
            await db.Set<ProgramToken>().Where(t => t.Id == found.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, now), stop);
        }

        var patterns = await db.Set<RolePermission>().Where(p => p.Role == ProgramRole.Code).Select(p => p.Pattern).ToListAsync(stop);
        var caller = new Caller(found.UserId, found.Name, catalog.Expand(patterns), visitor.Source, $"token {found.Id}");
        return new CallerFeature(caller, found.DisplayName, "Program");
    }
}
