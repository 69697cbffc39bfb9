using Custodian.Billing.Accounts;
using Custodian.Billing.Claims;
using Custodian.Billing.Model;
using Custodian.Coding;
using Custodian.Encounters;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Custodian.X12;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.WriteClaims;

/// <summary>
/// Writes ready claims into 837I files, one for each facility and receiver. A claim goes into one file only: its state and version change in
/// the same transaction as the control number is taken, so of two clerks who write the same batch one gets the file and the other is told.
/// </summary>
static class WriteClaims
{
    public static readonly Slice<Input, Result> Definition =
        Slice.Write<Input, Result>("billing.write-claims", Permissions.Transmit, Scope.List, AuditVerb.Output, Handle);

    public sealed record Input(IReadOnlyList<ClaimId> Claims);

    /// <param name="Refused">Claims that were left out, each with what is missing.</param>
    public sealed record Result(IReadOnlyList<WrittenFile> Files, IReadOnlyList<Refusal> Refused);

    public sealed record WrittenFile(long Id, string Receiver, int ControlNumber, int Claims);

    public sealed record Refusal(ClaimId Claim, string ControlNumber, string Text);

    static async Task<Outcome<Result>> Handle(SliceContext s, Input input)
    {
        var ids = input.Claims.Distinct().ToList();
        if (ids.Count == 0)
        {
            return Problem.Invalid("BIL-0301", "No claim is chosen. Select the claims to send, then write the file.");
        }

        var claims = await s.Db.Set<Claim>().AsTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.ControlNumber).ToListAsync(s.Stop);
        List<Refusal> refused = [];
        List<Claim> ready = [];
        foreach (var claim in claims)
        {
            s.Accessed(claim.PatientId, claim.EncounterId, $"claim {claim.ControlNumber}");
            if (await SendCheck.Against(s, claim) is { } reason)
            {
                refused.Add(new(claim.Id, claim.ControlNumber, reason));
            }
            else
            {
                ready.Add(claim);
            }
        }

        if (ready.Count == 0)
        {
            return Problem.Conflict("BIL-0302", Refusals(refused));
        }

        return await Write(s, ready, refused);
    }

    static async Task<Outcome<Result>> Write(SliceContext s, List<Claim> ready, List<Refusal> refused)
    {
        List<WrittenFile> files = [];
        foreach (var group in ready.GroupBy(c => c.FacilityId))
        {
            var facility = (await PatientRecords.FindFacility(s, group.Key))!;
            var setup = await s.Db.Set<FacilityBilling>().AsNoTracking().SingleOrDefaultAsync(f => f.FacilityId == group.Key, s.Stop) ?? new() { FacilityId = group.Key };
            foreach (var receiver in group.GroupBy(c => Receiver(setup, c)).OrderBy(r => r.Key.Id, StringComparer.Ordinal))
            {
                var written = await Write(s, facility, setup, receiver.Key, [.. receiver]);
                if (written.Problem is { } problem)
                {
                    return problem;
                }

                files.Add(written.Value);
            }
        }

        return new Result(files, refused);
    }

    static async Task<Outcome<WrittenFile>> Write(SliceContext s, FacilityView facility, FacilityBilling setup, TradingPartner receiver, List<Claim> claims)
    {
        var number = await ControlNumbers.Next(s, facility.Id, receiver.Id);
        var local = (await FacilityDay.Of(s, facility.Id)).Local(s.Now);
        var envelope = Envelopes.Of(facility, setup, receiver, local, number);
        // Claims of one subscriber stand together: they share loops.
        var batch = new InstitutionalClaimBatch(envelope, [.. claims.Select(c => ClaimText.Claim(c.ContentJson)).OrderBy(c => c.Subscriber.MemberId, StringComparer.Ordinal).ThenBy(c => c.PatientControlNumber, StringComparer.Ordinal)]);
        var findings = ClaimScrubber.CheckFile(batch).Where(f => f.Severity == Severity.Error).ToList();
        if (findings.Count > 0)
        {
            return new Problem(ProblemKind.Conflict, "BIL-0303", $"The file for {receiver.Name} cannot be written: {string.Join(" ", findings.Select(f => f.Text))}", Findings: findings);
        }

        var blob = await s.Blobs.Put(s.Db, Claim837I.Write(batch), "application/edi-x12", s.Now, s.Stop);
        var file = new ClaimFile
        {
            Id = s.Ids.Next(), FacilityId = facility.Id, ReceiverId = receiver.Id, ReceiverName = receiver.Name, ControlNumber = number, Sha256 = blob.Sha256,
            Claims = claims.Count, Total = claims.Aggregate(Money.Zero, (sum, c) => sum + c.Total), WrittenAt = s.Now, WrittenBy = s.Caller.Name,
        };
        s.Db.Add(file);
        foreach (var claim in claims)
        {
            await Place(s, claim, file);
        }

        return new WrittenFile(file.Id, receiver.Name, number, claims.Count);
    }

    static async Task Place(SliceContext s, Claim claim, ClaimFile file)
    {
        (claim.State, claim.FileId, claim.FileSha256) = (ClaimState.Batched, file.Id, file.Sha256);
        AccountWork.Note(s, claim, "Written to a file", $"{file.ReceiverName}, control number {file.ControlNumber:000000000}");
        (await AccountWork.Load(s, claim.EncounterId))!.Settle();
    }

    static TradingPartner Receiver(FacilityBilling setup, Claim claim) =>
        setup.ReceiverId.Length > 0 ? new(setup.ReceiverName, setup.ReceiverId) : new(claim.PayerName, claim.PayerId);

    static string Refusals(List<Refusal> refused) => refused.Count == 0
        ? "These claims are not here any more. Open the list again."
        : string.Join(" ", refused.Take(5).Select(r => $"{r.ControlNumber}: {r.Text}")) + (refused.Count > 5 ? $" And {refused.Count - 5} more." : "");
}
