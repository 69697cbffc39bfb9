using Custodian.Billing.Accounts;
using Custodian.Billing.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.SendFile;

/// <summary>Marks a file as sent, after it was handed to the receiver. What changed meanwhile starts its replacements now.</summary>
static class SendFile
{
    public static readonly Slice<Input, int> Definition =
        Slice.Write<Input, int>("billing.send-file", Permissions.Transmit, Scope.List, AuditVerb.Transmit, Handle);

    public sealed record Input(long File);

    /// <returns>How many claims were sent; 0 when the file was marked before.</returns>
    static async Task<Outcome<int>> Handle(SliceContext s, Input input)
    {
        if (await s.Db.Set<ClaimFile>().AsTracking().At(s.Caller, f => f.FacilityId).SingleOrDefaultAsync(f => f.Id == input.File, s.Stop) is not { } file)
        {
            return Problem.NotFound("BIL-0304", "There is no such claim file. Open the list of files.");
        }

        if (file.SentAt is not null)
        {
            return 0;
        }

        (file.SentAt, file.SentBy) = (s.Now, s.Caller.Name);
        var claims = await s.Db.Set<Claim>().AsTracking().Where(c => c.FileId == file.Id).ToListAsync(s.Stop);
        foreach (var claim in claims)
        {
            (claim.State, claim.SentAt) = (ClaimState.Sent, s.Now);
            AccountWork.Note(s, claim, "Sent", $"to {file.ReceiverName}");
            s.Tell(new ClaimSent(claim.Id, claim.EncounterId, claim.PatientId, claim.Number, claim.Frequency, claim.Total.Cents));
            await ClaimWork.Refresh(s, (await AccountWork.Load(s, claim.EncounterId))!);
        }

        return claims.Count;
    }
}
