using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.RevokeToken;

/// <summary>Ends a token: the program's next call is refused.</summary>
static class RevokeToken
{
    public static readonly Slice<long, Done> Definition = Slice.Write<long, Done>("access.revoke-token", Permissions.Manage, Scope.System, AuditVerb.Configure, Handle);

    static async Task<Outcome<Done>> Handle(SliceContext s, long token)
    {
        if (await s.Db.Set<ProgramToken>().AsTracking().SingleOrDefaultAsync(t => t.Id == token, s.Stop) is not { } row)
        {
            return Problem.NotFound("ACC-0124", "There is no such token. Open the user again and choose one of the list.");
        }

        row.RevokedAt ??= s.Now;
        s.Accessed(null, obj: $"user {row.UserId}", detail: $"token {row.Id} revoked");
        return Done.Value;
    }
}
