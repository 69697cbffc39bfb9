using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.RemovePasskey;

/// <summary>Removes one of one's own passkeys.</summary>
static class RemovePasskey
{
    public static readonly Slice<long, Done> Definition =
        Slice.Write<long, Done>("access.remove-passkey", Permissions.Self, Scope.System, AuditVerb.Configure, Handle);

    static async Task<Outcome<Done>> Handle(SliceContext s, long passkey)
    {
        var removed = await s.Db.Set<Passkey>().Where(p => p.Id == passkey && p.UserId == s.Caller.UserId).ExecuteDeleteAsync(s.Stop);
        if (removed == 0)
        {
            return Problem.NotFound("ACC-0114", "That passkey is not one of yours, or is removed already. Open My settings again.");
        }

        s.Accessed(null, obj: $"user {s.Caller.UserId}", detail: "passkey removed");
        return Done.Value;
    }
}
