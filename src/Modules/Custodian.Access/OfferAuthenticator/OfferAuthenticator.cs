using Custodian.Access.Users;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Access.OfferAuthenticator;

/// <summary>Keeps the secret that the QR code shows, until a code proves that the app has it.</summary>
static class OfferAuthenticator
{
    public static readonly Slice<string, Done> Definition =
        Slice.Write<string, Done>("access.offer-authenticator", Permissions.Self, Scope.System, AuditVerb.Configure, Handle);

    static async Task<Outcome<Done>> Handle(SliceContext s, string protectedSecret)
    {
        if (s.Caller.UserId is not { } id || await UserRows.Find(s, id) is not { } user)
        {
            return UserRows.Unknown;
        }

        user.TotpOffered = protectedSecret;
        s.Accessed(null, obj: $"user {user.Id}");
        return Done.Value;
    }
}
