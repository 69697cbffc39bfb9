using Custodian.Access.Model;
using Custodian.Access.Users;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.RemoveAuthenticator;

/// <summary>Takes one's own authenticator and its recovery codes out of use.</summary>
static class RemoveAuthenticator
{
    public static readonly Slice<Done, Done> Definition =
        Slice.Write<Done, Done>("access.remove-authenticator", Permissions.Self, Scope.System, AuditVerb.Configure, Handle);

    static async Task<Outcome<Done>> Handle(SliceContext s, Done input)
    {
        if (s.Caller.UserId is not { } id || await UserRows.Find(s, id) is not { } user)
        {
            return UserRows.Unknown;
        }

        user.TotpSecret = null;
        await s.Db.Set<RecoveryCode>().Where(c => c.UserId == id).ExecuteDeleteAsync(s.Stop);
        s.Accessed(null, obj: $"user {user.Id}");
        return Done.Value;
    }
}
