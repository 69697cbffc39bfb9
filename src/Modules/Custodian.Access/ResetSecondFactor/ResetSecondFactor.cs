using Custodian.Access.Model;
using Custodian.Access.Sessions;
using Custodian.Access.Users;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.ResetSecondFactor;

/// <summary>Takes authenticator, recovery codes and passkeys off a user who lost them all.</summary>
static class ResetSecondFactor
{
    public static readonly Slice<UserId, Done> Definition =
        Slice.Write<UserId, Done>("access.reset-second-factor", Permissions.Manage, Scope.System, AuditVerb.Configure, Handle);

    static async Task<Outcome<Done>> Handle(SliceContext s, UserId id)
    {
        if (await UserRows.Find(s, id) is not { } user)
        {
            return UserRows.Unknown;
        }

        user.TotpSecret = null;
        user.TotpOffered = null;
        await s.Db.Set<RecoveryCode>().Where(c => c.UserId == id).ExecuteDeleteAsync(s.Stop);
        var passkeys = await s.Db.Set<Passkey>().Where(p => p.UserId == id).ExecuteDeleteAsync(s.Stop);
        var ended = await SessionRows.EndAllOf(s.Db, user, s.Now);
        s.Accessed(null, obj: $"user {user.Id}", detail: $"{user.Name}: authenticator and {passkeys} passkeys removed; {ended} sessions ended");
        return Done.Value;
    }
}
