using Custodian.Access.Sessions;
using Custodian.Access.Users;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Access.SetUserActivity;

/// <summary>Deactivates a user, whose sessions end at once, or takes them back.</summary>
static class SetUserActivity
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("access.set-user-activity", Permissions.Manage, Scope.System, AuditVerb.Configure, Handle);

    public sealed record Input(UserId User, bool Active);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (await UserRows.Find(s, input.User) is not { } user)
        {
            return UserRows.Unknown;
        }

        user.Active = input.Active;
        var ended = await SessionRows.EndAllOf(s.Db, user, s.Now);
        s.Accessed(null, obj: $"user {user.Id}", detail: $"{user.Name}: {(input.Active ? "activated" : $"deactivated, {ended} sessions ended")}");
        return await UserRows.LastManagerGone(s) is { } refused ? refused : Done.Value;
    }
}
