using Custodian.Access.Codes;
using Custodian.Access.Users;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Access.RenewRecoveryCodes;

/// <summary>Ten new recovery codes; the old ones stop working.</summary>
static class RenewRecoveryCodes
{
    public static readonly Slice<Done, List<string>> Definition =
        Slice.Write<Done, List<string>>("access.renew-recovery-codes", Permissions.Self, Scope.System, AuditVerb.Configure, Handle);

    static async Task<Outcome<List<string>>> Handle(SliceContext s, Done input)
    {
        if (s.Caller.UserId is not { } id || await UserRows.Find(s, id) is not { } user)
        {
            return UserRows.Unknown;
        }

        if (user.TotpSecret is null)
        {
            return Problem.Conflict("ACC-0113", "Recovery codes belong to an authenticator app, and none is enrolled. Enrol one first; its codes come with it.");
        }

        s.Accessed(null, obj: $"user {user.Id}");
        return await RecoveryCodeRows.Replace(s, user);
    }
}
