using Custodian.Access.Codes;
using Custodian.Access.Users;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Access.EnrolAuthenticator;

/// <summary>Takes the offered authenticator into use, once it has shown a code, and makes the recovery codes.</summary>
static class EnrolAuthenticator
{
    public static readonly Slice<Input, List<string>> Definition =
        Slice.Write<Input, List<string>>("access.enrol-authenticator", Permissions.Self, Scope.System, AuditVerb.Configure, Handle);

    public sealed record Input(string Code, TotpSecrets Secrets);

    /// <returns>The recovery codes, to be shown once.</returns>
    static async Task<Outcome<List<string>>> Handle(SliceContext s, Input input)
    {
        if (s.Caller.UserId is not { } id || await UserRows.Find(s, id) is not { } user)
        {
            return UserRows.Unknown;
        }

        if (user.TotpOffered is not { } offered || Totp.Match(input.Secrets.Open(offered), input.Code, s.Now, used: 0) is not { } step)
        {
            return Problem.Invalid("ACC-0112", "That code does not fit.", new FieldError("Code", "That code does not fit. Check that the clock of the phone is right, and enter the code the app shows now."));
        }

        user.TotpSecret = offered;
        user.TotpOffered = null;
        user.TotpStep = step;
        s.Accessed(null, obj: $"user {user.Id}");
        return await RecoveryCodeRows.Replace(s, user);
    }
}
