using Custodian.Access.Sessions;
using Custodian.Access.Users;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Access.RenewInitialPassword;

/// <summary>A new initial password for somebody who forgot theirs: shown once, to be changed at the next sign-in.</summary>
static class RenewInitialPassword
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("access.renew-initial-password", Permissions.Manage, Scope.System, AuditVerb.Configure, Handle);

    public sealed record Input(UserId User, string PasswordHash, DateTime Ends);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (await UserRows.Find(s, input.User) is not { } user)
        {
            return UserRows.Unknown;
        }

        user.PasswordHash = input.PasswordHash;
        user.MustChangePassword = true;
        user.InitialPasswordEnds = input.Ends;
        var ended = await SessionRows.EndAllOf(s.Db, user, s.Now);
        s.Accessed(null, obj: $"user {user.Id}", detail: $"{user.Name}: initial password renewed; {ended} sessions ended");
        return Done.Value;
    }
}
