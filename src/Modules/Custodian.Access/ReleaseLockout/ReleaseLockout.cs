using Custodian.Access.SignIn;
using Custodian.Access.Users;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Access.ReleaseLockout;

/// <summary>Ends the pause after too many wrong passwords.</summary>
static class ReleaseLockout
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("access.release-lockout", Permissions.Manage, Scope.System, AuditVerb.Configure, Handle);

    public sealed record Input(UserId User, Throttling Throttling);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (await UserRows.Find(s, input.User) is not { } user)
        {
            return UserRows.Unknown;
        }

        await input.Throttling.Release(s.Db, user.Name);
        s.Accessed(null, obj: $"user {user.Id}", detail: $"{user.Name}: pause ended");
        return Done.Value;
    }
}
