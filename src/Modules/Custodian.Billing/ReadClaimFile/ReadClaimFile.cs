using Custodian.Billing.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Billing.ReadClaimFile;

/// <summary>The bytes of a claim file, to be handed to the receiver. Recorded as a transmission for every patient in it.</summary>
static class ReadClaimFile
{
    public static readonly Slice<Input, Result> Definition =
        Slice.Read<Input, Result>("billing.read-claim-file", Permissions.Transmit, Scope.List, Handle, AuditVerb.Transmit);

    public sealed record Input(long File);

    public sealed record Result(string Name, byte[] Content);

    static async Task<Outcome<Result>> Handle(SliceContext s, Input input)
    {
        if (await s.Db.Set<ClaimFile>().At(s.Caller, f => f.FacilityId).SingleOrDefaultAsync(f => f.Id == input.File, s.Stop) is not { } file)
        {
            return Problem.NotFound("BIL-0304", "There is no such claim file. Open the list of files.");
        }

        foreach (var claim in await s.Db.Set<Claim>().Where(c => c.FileId == file.Id).ToListAsync(s.Stop))
        {
            s.Accessed(claim.PatientId, claim.EncounterId, $"claim {claim.ControlNumber}", $"to {file.ReceiverId}");
        }

        return new Result(NameOf(file), await s.Blobs.Get(file.Sha256, s.Stop));
    }

    static string NameOf(ClaimFile file) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"837I-{string.Concat(file.ReceiverId.Where(char.IsAsciiLetterOrDigit))}-{file.ControlNumber:000000000}.x12");
}
