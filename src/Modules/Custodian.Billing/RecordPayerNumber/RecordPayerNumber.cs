using Custodian.Billing.Accounts;
using Custodian.Billing.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.RecordPayerNumber;

/// <summary>The payer's own number of a claim that was sent. A replacement or void must name it (FL 64).</summary>
static class RecordPayerNumber
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("billing.record-payer-number", Permissions.Work, Scope.Patient, AuditVerb.Amend, Handle);

    public sealed record Input(ClaimId Claim, string Number);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (await s.Db.Set<Claim>().AsTracking().SingleOrDefaultAsync(c => c.Id == input.Claim, s.Stop) is not { } claim)
        {
            return Problem.NotFound("BIL-0305", "There is no such claim. Open the list of claims.");
        }

        s.Accessed(claim.PatientId, claim.EncounterId, "claim");
        if (!claim.Gone)
        {
            return Problem.Conflict("BIL-0306", "The claim was not sent yet, so the payer has no number for it.");
        }

        claim.PayerNumber = input.Number.Trim();
        AccountWork.Note(s, claim, "Payer's number recorded", claim.PayerNumber);
        await ClaimWork.Refresh(s, (await AccountWork.Load(s, claim.EncounterId))!);
        return Done.Value;
    }
}
