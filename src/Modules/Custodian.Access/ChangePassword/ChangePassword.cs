using Custodian.Access.Sessions;
using Custodian.Access.Users;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Access.ChangePassword;

/// <summary>One's own new password. Every session ends; the browser at hand gets a new one.</summary>
static class ChangePassword
{
    public static readonly Slice<Input, string> Definition =
        Slice.Write<Input, string>("access.change-password", Permissions.Self, Scope.System, AuditVerb.Configure, Handle);

    public sealed record Input(string PasswordHash, LiveSession Session, Visitor Visitor, SessionLimits Limits);

    /// <returns>The key of the new session, for the cookie.</returns>
    static async Task<Outcome<string>> Handle(SliceContext s, Input input)
    {
        if (await UserRows.Find(s, input.Session.UserId) is not { } user)
        {
            return UserRows.Unknown;
        }

        user.PasswordHash = input.PasswordHash;
        user.MustChangePassword = false;
        user.InitialPasswordEnds = null;
        var ended = await SessionRows.EndAllOf(s.Db, user, s.Now);
        var (_, key) = await SessionRows.Begin(s.Db, s.Ids, new NewSession(user, input.Session.Factors, input.Visitor, input.Limits, s.Now));
        s.Accessed(null, obj: $"user {user.Id}", detail: $"{ended} sessions ended");
        return key;
    }
}
