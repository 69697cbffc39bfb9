using Custodian.Kernel;
using Custodian.Records.Model;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Records.LinkSigner;

/// <summary>Takes from a user the practitioner they sign as. What they signed stays signed; what waits for the practitioner waits on.</summary>
static class UnlinkSigner
{
    public static readonly Slice<UserId, Done> Definition = Slice.Write<UserId, Done>("records.unlink-signer", Permissions.ManageUsers, Scope.System, AuditVerb.Configure, Handle);

    static async Task<Outcome<Done>> Handle(SliceContext s, UserId user)
    {
        if (await s.Db.Set<Signer>().AsTracking().SingleOrDefaultAsync(x => x.UserId == user, s.Stop) is not { } signer)
        {
            return Problem.NotFound("REC-0313", "This user is linked to no practitioner. Open the user again to see it.");
        }

        s.Db.Remove(signer);
        s.Accessed(null, obj: $"user {user}", detail: $"signs no longer as practitioner {signer.PractitionerId}");
        return Done.Value;
    }
}
