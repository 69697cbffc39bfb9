using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.ReviewGlass;

/// <summary>Closes a break-glass as justified or not. A verdict may be given again when more is known; each is in the audit trail.</summary>
static class ReviewGlass
{
    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("access.review-glass", Permissions.AuditReview, Scope.Patient, AuditVerb.Attest, Handle);

    public sealed record Input(long Id, long Version, GlassVerdict? Verdict, string Note);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (await s.Db.Set<GlassBreak>().AsTracking().SingleOrDefaultAsync(g => g.Id == input.Id, s.Stop) is not { } row)
        {
            return Problem.NotFound("ACC-0133", "There is no such break-glass. Open the list again.");
        }

        s.Accessed(row.PatientId, obj: $"break-glass {row.Id}", detail: input.Verdict?.ToString() ?? "");
        if (row.Version != input.Version)
        {
            return Problem.Stale("ACC-0135", "Somebody reviewed this one meanwhile. Open the list again.");
        }

        if (row.UserId == s.Caller.UserId)
        {
            return Problem.Conflict("ACC-0136", "This is your own break-glass. Have another reviewer look at it.");
        }

        if (input.Verdict is null || (input.Verdict == GlassVerdict.NotJustified && string.IsNullOrWhiteSpace(input.Note)))
        {
            return Problem.Invalid("ACC-0137", "Choose justified or not justified. Not justified needs a note: what happens next.");
        }

        (row.Verdict, row.Note, row.ReviewedBy, row.ReviewedAt) = (input.Verdict, input.Note.Trim(), s.Caller.Name, s.Now);
        return Done.Value;
    }
}
