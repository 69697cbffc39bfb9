using Custodian.Access.Codes;
using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.ReadOffer;

/// <summary>The secret of the authenticator that waits for its first code, for the QR code.</summary>
static class ReadOffer
{
    public static readonly Slice<TotpSecrets, Output> Definition = Slice.Read<TotpSecrets, Output>("access.read-offer", Permissions.Self, Scope.System, Handle);

    /// <param name="Uri">What the QR code says.</param>
    /// <param name="Secret">The same for typing, in base 32.</param>
    public sealed record Output(string Uri, string Secret);

    static async Task<Outcome<Output>> Handle(SliceContext s, TotpSecrets secrets)
    {
        var id = s.Caller.UserId ?? default;
        var user = await s.Db.Set<User>().SingleOrDefaultAsync(u => u.Id == id, s.Stop);
        if (user?.TotpOffered is not { } offered)
        {
            return Problem.NotFound("ACC-0116", "No authenticator app is being enrolled. Open My settings and start again.");
        }

        var secret = secrets.Open(offered);
        return new Output(Totp.Uri(user.Name, secret), Base32.Encode(secret));
    }
}
