using System.Globalization;
using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Model;
using Custodian.Store.Slices;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.Identity;

/// <summary>
/// The store behind ASP.NET Core Identity's user manager, which the passkey handler asks. Each write is one short transaction behind the write
/// gate. The module's own changes of users are slices, so that their audit event is in the same transaction.
/// </summary>
sealed class UserStore(IDbContextFactory<CustodianDb> databases, WriteGate gate, Ids ids)
    : IUserPasswordStore<User>, IUserSecurityStampStore<User>, IUserEmailStore<User>, IUserPasskeyStore<User>
{
    public Task<string> GetUserIdAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task<string?> GetNormalizedUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task SetUserNameAsync(User user, string? userName, CancellationToken cancellationToken) =>
        userName == user.Name ? Task.CompletedTask : throw new NotSupportedException("Sign-in names do not change: the audit trail shows them.");

    // Names are stored in their one form already.
    public Task SetNormalizedUserNameAsync(User user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.PasswordHash);

    public Task<bool> HasPasswordAsync(User user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash.Length > 0);

    public Task SetPasswordHashAsync(User user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(User user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetEmailAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedEmailAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email.ToUpperInvariant());

    // Addresses are entered by the administrator and not proved.
    public Task<bool> GetEmailConfirmedAsync(User user, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task SetEmailConfirmedAsync(User user, bool confirmed, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetNormalizedEmailAsync(User user, string? normalizedEmail, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetEmailAsync(User user, string? email, CancellationToken cancellationToken)
    {
        user.Email = email ?? "";
        return Task.CompletedTask;
    }

    public Task<User?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) => Task.FromResult<User?>(null);

    public async Task<User?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        long.TryParse(userId, CultureInfo.InvariantCulture, out var id) ? await Find(u => u.Id == new UserId(id), cancellationToken) : null;

    public Task<User?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        var name = normalizedUserName.ToLowerInvariant();
        return Find(u => u.Name == name, cancellationToken);
    }

    public Task<IdentityResult> CreateAsync(User user, CancellationToken cancellationToken) => Write(db => db.Add(user));

    public Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken) => Write(db => db.Update(user));

    public Task<IdentityResult> DeleteAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = "ACC-0109", Description = "Users are not deleted: deactivate the user." }));

    public async Task AddOrUpdatePasskeyAsync(User user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => await Write(async db =>
    {
        var credential = passkey.CredentialId;
        var known = await db.Set<Passkey>().AsTracking().SingleOrDefaultAsync(p => p.CredentialId == credential, CancellationToken.None);
        if (known is null)
        {
            db.Add(PasskeyRows.ToRow(passkey, ids.Next(), user.Id));
        }
        else
        {
            PasskeyRows.TakeOver(known, passkey);
        }
    });

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(User user, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<Passkey>().AsNoTracking().Where(p => p.UserId == user.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(PasskeyRows.FromRow)];
    }

    public async Task<User?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await (
            from passkey in db.Set<Passkey>()
            where passkey.CredentialId == credentialId
            join user in db.Set<User>() on passkey.UserId equals user.Id
            select user).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.Set<Passkey>().AsNoTracking().SingleOrDefaultAsync(p => p.UserId == user.Id && p.CredentialId == credentialId, cancellationToken);
        return row is null ? null : PasskeyRows.FromRow(row);
    }

    public async Task RemovePasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) => await Write(async db =>
        await db.Set<Passkey>().Where(p => p.UserId == user.Id && p.CredentialId == credentialId).ExecuteDeleteAsync(CancellationToken.None));

    public void Dispose()
    {
        // Contexts live as long as one call.
    }

    async Task<User?> Find(System.Linq.Expressions.Expression<Func<User, bool>> which, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(which, stop);
    }

    Task<IdentityResult> Write(Action<CustodianDb> change) => Write(db =>
    {
        change(db);
        return Task.CompletedTask;
    });

    async Task<IdentityResult> Write(Func<CustodianDb, Task> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var pass = await gate.Enter(CancellationToken.None);
        await using var transaction = await db.Database.BeginTransactionAsync();
        try
        {
            await change(db);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return IdentityResult.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(new IdentityError { Code = "STO-0409", Description = "This user changed meanwhile. Open it again, then apply your change." });
        }
    }
}
