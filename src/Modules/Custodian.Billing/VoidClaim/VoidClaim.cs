using Custodian.Billing.Accounts;
using Custodian.Billing.Claims;
using Custodian.Billing.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.X12;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.VoidClaim;

/// <summary>Takes a sent claim back (frequency 8): the same content once more, with the payer's number of it.</summary>
static class VoidClaim
{
    public static readonly Slice<Input, ClaimId> Definition =
        Slice.Write<Input, ClaimId>("billing.void-claim", Permissions.Work, Scope.Patient, AuditVerb.Originate, Handle);

    public sealed record Input(ClaimId Claim, string Reason);

    static async Task<Outcome<ClaimId>> Handle(SliceContext s, Input input)
    {
        var encounter = await s.Db.Set<Claim>().Where(c => c.Id == input.Claim).Select(c => (EncounterId?)c.EncounterId).SingleOrDefaultAsync(s.Stop);
        if (encounter is null || await AccountWork.Load(s, encounter.Value) is not { } work)
        {
            return Problem.NotFound("BIL-0305", "There is no such claim. Open the list of claims.");
        }

        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            return Problem.Invalid("BIL-0307", "The void needs a reason. Say why the claim is taken back.", new FieldError("Reason", "Say why the claim is taken back."));
        }

        var sent = work.Claims.Single(c => c.Id == input.Claim);
        if (Refused(work, sent) is { } refused)
        {
            return refused;
        }

        foreach (var open in work.Claims.Where(c => c.Unsent))
        {
            open.State = ClaimState.Withdrawn;
            work.Note(open, "Withdrawn", "The claim before it is voided instead.");
        }

        return Add(work, sent, input.Reason.Trim(), s.Now).Id;
    }

    static Problem? Refused(AccountWork work, Claim sent)
    {
        if (sent.State != ClaimState.Sent || sent.Frequency == "8" || work.Claims.Any(c => c.Gone && c.Number > sent.Number))
        {
            return Problem.Conflict("BIL-0308", "Only the claim that was sent last can be voided. Open the newest claim of the account.");
        }

        return sent.PayerNumber.Length == 0
            ? Problem.Conflict("BIL-0309", "The payer's number of this claim is not recorded. Copy it from the acknowledgement or remittance, then void the claim.")
            : null;
    }

    static Claim Add(AccountWork work, Claim sent, string reason, DateTime now)
    {
        var taken = work.Add("8", sent.Id);
        var content = ClaimText.Claim(sent.ContentJson) with
        {
            PatientControlNumber = taken.ControlNumber, TypeOfBill = sent.TypeOfBill[..3] + "8", PayerControlNumber = sent.PayerNumber,
        };
        var findings = ClaimScrubber.Check(content);
        (taken.ContentJson, taken.FindingsJson, taken.Errors) = (ClaimText.Of(content), ClaimText.Of(findings), findings.Count(f => f.Severity == Severity.Error));
        (taken.TypeOfBill, taken.PayerId, taken.PayerName, taken.Total, taken.CodesVersion, taken.BuiltAt) = (content.TypeOfBill, sent.PayerId, sent.PayerName, sent.Total, sent.CodesVersion, now);
        work.Note(taken, "Built", $"void: {reason}");
        work.Settle();
        return taken;
    }
}
